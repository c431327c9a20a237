namespace Cairn.Secrets;

/// <summary>Says what is wrong with a secret, a key or a file; the facts are properties, and none of them is a secret value.</summary>
public sealed class SecretsException : Exception
{
    internal SecretsException(SecretsDiagnostic diagnostic, IReadOnlyList<string> facts, Exception? cause)
        : base(diagnostic.Describe(facts), cause)
    {
        Diagnostic = diagnostic;
        Facts = facts;
    }

    /// <summary>The id of the diagnostic.</summary>
    /// <example><c>CAIRN4005</c></example>
    public string Id => Diagnostic.Id;

    /// <summary>What kind of trouble it is.</summary>
    public SecretsDiagnostic Diagnostic { get; }

    /// <summary>The file, key or place that is wrong, as written.</summary>
    public string Subject => Facts[0];

    /// <summary>The values in the message, in the order of its placeholders; the first is <see cref="Subject"/>.</summary>
    public IReadOnlyList<string> Facts { get; }
}
