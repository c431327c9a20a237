namespace Cairn.Activation;

/// <summary>Says why an activation cannot go on; caught once, at the program's edge, and turned into a line and an exit code.</summary>
internal sealed class ActivationException(ActivationDiagnostic diagnostic, IReadOnlyList<string> facts, Exception? cause)
    : Exception(diagnostic.Describe(facts), cause)
{
    internal ActivationDiagnostic Diagnostic => diagnostic;

    internal IReadOnlyList<string> Facts => facts;
}
