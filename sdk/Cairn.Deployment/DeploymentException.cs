namespace Cairn.Deployment;

/// <summary>Says why a deployment cannot go on; the facts are properties. No secret is ever among them.</summary>
public sealed class DeploymentException : Exception
{
    internal DeploymentException(DeploymentDiagnostic diagnostic, IReadOnlyList<string> facts, Exception? cause)
        : base(diagnostic.Describe(facts), cause)
    {
        Diagnostic = diagnostic;
        Facts = facts;
        ExitCode = diagnostic.ExitCode;
    }

    /// <summary>Initializes a new instance of the <see cref="DeploymentException"/> class for what a machine said itself.</summary>
    internal DeploymentException(string said, int exitCode)
        : base(said) => (Diagnostic, Facts, ExitCode) = (DeploymentDiagnostics.SaidByMachine, [said], exitCode);

    /// <summary>Says that a property or an option that says how to deploy has no value that it can have.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">What it is.</param>
    /// <param name="expected">What it must be, as the end of a sentence.</param>
    /// <returns>The exception: CAIRN6046.</returns>
    public static DeploymentException OfChoice(string name, string value, string expected) => DeploymentDiagnostics.ChoiceMalformed.Error(name, value, expected);

    /// <summary>Gets what kind of trouble it is.</summary>
    public DeploymentDiagnostic Diagnostic { get; }

    /// <summary>Gets the values in the message, in the order of its placeholders.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>Gets what a deployment of one machine ends with because of it.</summary>
    public int ExitCode { get; }
}
