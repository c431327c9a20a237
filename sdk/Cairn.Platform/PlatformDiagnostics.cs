namespace Cairn.Platform;

/// <summary>Lists every diagnostic about machines that is not one of the module system's.</summary>
public static class PlatformDiagnostics
{
    /// <summary>Values are needed that nobody has generated yet.</summary>
    public static readonly PlatformDiagnostic VarsMissing = new(
        "CAIRN4050", "A machine needs values that do not exist yet.", "Generate them with `cairn vars generate`, and commit them.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<PlatformDiagnostic> All { get; } = [VarsMissing];
}
