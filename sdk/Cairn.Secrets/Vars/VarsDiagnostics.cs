namespace Cairn.Secrets.Vars;

/// <summary>Lists every diagnostic about vars on disk and the programs that make them.</summary>
public static class VarsDiagnostics
{
    internal static readonly SecretsDiagnostic AnswerMalformed = new(
        "CAIRN4060", "The answer of '{0}' cannot be used: {1}.",
        "Build the machine with the same version of Cairn as the command line.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<SecretsDiagnostic> All { get; } = [AnswerMalformed];
}
