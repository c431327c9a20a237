namespace Cairn.Store.Packages;

/// <summary>Lists every diagnostic about the packages that closures travel in.</summary>
public static class PackageDiagnostics
{
    internal static readonly StoreDiagnostic Malformed = new(
        "CAIRN5074", "The closure package '{0}' cannot be read: {1}.",
        "Publish the closure again, and distrust the feed if it happens twice.");

    internal static readonly StoreDiagnostic ObjectNowhere = new(
        "CAIRN5077", "The store object '{0}' is not in {1}.",
        "Publish the closure again.");

    internal static readonly StoreDiagnostic Unsigned = new(
        "CAIRN5078", "The closure package '{0}' is not signed.",
        "Publish it with a SigningKeyFile; no machine accepts it without.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<StoreDiagnostic> All { get; } = [Malformed, ObjectNowhere, Unsigned];
}
