namespace Cairn.Activation;

/// <summary>Says one thing about a machine or a configuration. Whether it is a warning or stops the activation is said by where it stands.</summary>
/// <param name="Diagnostic">What kind of thing.</param>
/// <param name="Facts">The values in the message; the first is its subject.</param>
internal sealed record Finding(ActivationDiagnostic Diagnostic, params IReadOnlyList<string> Facts)
{
    internal string Id => Diagnostic.Id;

    /// <summary>Gets the text to show.</summary>
    public override string ToString() => Diagnostic.Describe(Facts);
}
