namespace Cairn.Secrets.Vars;

/// <summary>Lists every diagnostic about vars on disk and the programs that make them.</summary>
public static class VarsDiagnostics
{
    internal static readonly SecretsDiagnostic AnswerMalformed = new(
        "CAIRN4060", "The answer of '{0}' cannot be used: {1}.",
        "Build the machine with the same version of Cairn as the command line.");

    internal static readonly SecretsDiagnostic SharedDiffers = new(
        "CAIRN4061", "The shared generator '{0}' is different on '{1}' and '{2}': they differ in {3}.",
        "Give it the same settings on every machine, or do not share it.");

    internal static readonly SecretsDiagnostic DependencyUnknown = new(
        "CAIRN4062", "'{0}' depends on '{1}', which no machine uses.",
        "Use that generator on its machine, or name another machine.");

    internal static readonly SecretsDiagnostic Cycle = new(
        "CAIRN4063", "'{0}' depends on itself: {1}.",
        "Take one of these dependencies away.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<SecretsDiagnostic> All { get; } = [AnswerMalformed, SharedDiffers, DependencyUnknown, Cycle];
}
