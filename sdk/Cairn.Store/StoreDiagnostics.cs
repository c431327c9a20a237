namespace Cairn.Store;

/// <summary>Lists every diagnostic of this library; the source of the 5xxx part of the diagnostics reference.</summary>
public static class StoreDiagnostics
{
    internal static readonly StoreDiagnostic ObjectNameRefused = new(
        "CAIRN5001", "'{0}' cannot name a store object: {1}.",
        "Use 1 to 211 of the characters 0-9 a-z A-Z + - . _ ? =, and no dot in front.");

    internal static readonly StoreDiagnostic StorePathMalformed = new(
        "CAIRN5002", "'{0}' is not a store path.",
        "A store path is 32 characters of Nix base-32, a hyphen and a name, with or without '/opt/cairn/store/' before it.");

    internal static readonly StoreDiagnostic HashMalformed = new(
        "CAIRN5003", "'{0}' is not a SHA-256.",
        "Write 52 characters of Nix base-32 or 64 of lower-case hex, with or without 'sha256:' before them.");

    internal static readonly StoreDiagnostic KindRefused = new(
        "CAIRN5004", "'{0}' is a {1}, which a store object cannot hold.",
        "Remove it; regular files, executables, symbolic links and directories are allowed.");

    internal static readonly StoreDiagnostic EntryNameRefused = new(
        "CAIRN5005", "'{0}' cannot be the name of a file in a store object: {1}.",
        "Rename it; a name is 1 to 255 bytes of UTF-8 without '/' and NUL, and neither '.' nor '..'.");

    internal static readonly StoreDiagnostic NamesCollide = new(
        "CAIRN5006", "'{0}' and '{1}' are in one directory and differ only in case, so macOS holds them for one file.",
        "Rename or remove one of them.");

    internal static readonly StoreDiagnostic SourceChanged = new(
        "CAIRN5007", "'{0}' changed while it was being read.",
        "Stop what writes to it, then build again.");

    internal static readonly StoreDiagnostic SourceMissing = new(
        "CAIRN5008", "'{0}' does not exist.",
        "Check the path, or build what creates it first.");

    internal static readonly StoreDiagnostic ArchiveMalformed = new(
        "CAIRN5009", "The archive of '{0}' breaks the NAR format at byte {1}: {2}.",
        "Transfer or build it again.");

    internal static readonly StoreDiagnostic ObjectChanged = new(
        "CAIRN5010", "'{0}' changed on disk: expected hash '{1}', found {2}.",
        "Build it again with repair, or let `cairn gc` remove it once nothing refers to it.");

    internal static readonly StoreDiagnostic ObjectMissing = new(
        "CAIRN5011", "'{0}' is not in the store '{1}'.",
        "Build it again, or transfer it.");

    internal static readonly StoreDiagnostic EntryExtra = new(
        "CAIRN5012", "'{0}' is in the store '{1}' but is not a store object.",
        "Remove it; only Cairn writes there.");

    internal static readonly StoreDiagnostic ImportMismatch = new(
        ImportMismatchId, "'{0}' arrived with other content: expected hash '{1}', found '{2}'.",
        "Nothing was added; transfer it again, and distrust the source if it happens twice.");

    internal static readonly StoreDiagnostic ClosureNewer = new(
        "CAIRN5014", "The closure '{0}' has version {1}; this program reads up to {2}.",
        "Update Cairn, or build the closure with this version.");

    internal static readonly StoreDiagnostic ClosureMalformed = new(
        "CAIRN5015", "The closure '{0}' cannot be read: {1}.",
        "Build it again.");

    internal static readonly StoreDiagnostic ClosureIncomplete = new(
        "CAIRN5016", "The closure of '{0}' is incomplete: {1}.",
        "Add what is missing to the store and compute the closure again.");

    internal static readonly StoreDiagnostic RootUnreadable = new(
        "CAIRN5017", "The garbage root '{0}' points to '{1}', which is neither a store object nor a closure{2}.",
        "Nothing was deleted; correct or remove the root, then collect again.");

    internal static readonly StoreDiagnostic RootNameRefused = new(
        "CAIRN5018", "'{0}' cannot name a garbage root.",
        "Use 1 to 211 of the characters 0-9 a-z A-Z + - . _ ? =, no dot in front, and not 'auto-' at the start.");

    internal static readonly StoreDiagnostic StoreBusy = new(
        "CAIRN5019", "The lock '{0}' stayed with another process for {1} seconds.",
        "Wait until the other build or collection ends, then try again.");

    internal static readonly StoreDiagnostic TargetRefused = new(
        "CAIRN5020", "'{0}' cannot be the target of a symbolic link: {1}.",
        "Use 1 to 4095 bytes of UTF-8 without NUL.");

    internal static readonly StoreDiagnostic TreePathRefused = new(
        "CAIRN5021", "'{0}' cannot be placed in the tree: {1}.",
        "Use a relative path with '/' between names, once, and not below a file.");

    internal static readonly StoreDiagnostic TreeTooDeep = new(
        "CAIRN5022", "The tree is more than {0} directories deep.",
        "Flatten it.");

    internal static readonly StoreDiagnostic Unwritable = new(
        "CAIRN5023", "'{0}' could not be read or changed: {1}.",
        "Check free space and permissions, then try again; nothing half-done is visible.");

    /// <summary>The id of "another object arrived than the one announced".</summary>
    public const string ImportMismatchId = "CAIRN5013";

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<StoreDiagnostic> All { get; } =
    [
        ObjectNameRefused, StorePathMalformed, HashMalformed, KindRefused, EntryNameRefused, NamesCollide, SourceChanged,
        SourceMissing, ArchiveMalformed, ObjectChanged, ObjectMissing, EntryExtra, ImportMismatch, ClosureNewer,
        ClosureMalformed, ClosureIncomplete, RootUnreadable, RootNameRefused, StoreBusy, TargetRefused, TreePathRefused,
        TreeTooDeep, Unwritable,
    ];
}
