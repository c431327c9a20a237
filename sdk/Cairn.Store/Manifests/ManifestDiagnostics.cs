namespace Cairn.Store.Manifests;

/// <summary>Lists every diagnostic about manifests.</summary>
public static class ManifestDiagnostics
{
    internal static readonly StoreDiagnostic Newer = new(
        "CAIRN5050", "The manifest '{0}' has version {1}; this program reads up to {2}.",
        "Update Cairn, or build the closure with this version.");

    internal static readonly StoreDiagnostic Malformed = new(
        "CAIRN5051", "The manifest '{0}' cannot be read: {1}.",
        "Build the closure again.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<StoreDiagnostic> All { get; } = [Newer, Malformed];
}
