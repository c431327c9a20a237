namespace Cairn.Sdk;

/// <summary>What can be said of lock files.</summary>
internal static class LockDiagnostics
{
    /// <summary>In locked mode, the closure is not what its lock file says.</summary>
    internal const string Changed = "CAIRN5101";

    /// <summary>A lock file was written by a newer Cairn.Sdk.</summary>
    internal const string Newer = "CAIRN5102";

    /// <summary>A lock file cannot be read.</summary>
    internal const string Malformed = "CAIRN5103";

    internal static string ChangedText(string machine, ClosureLock? locked, ClosureLock actual) =>
        $"The closure of '{machine}' is not what its lock file says:\n{Difference(locked, actual)}\nBuild without ClosureLockedMode and commit closure.lock.json, or undo the change.";

    internal static LockFileException NewerThan(string file, int version) => new(
        Newer, $"'{file}' has version {version}, but this Cairn.Sdk writes version {ClosureLock.CurrentVersion}. Update Cairn.Sdk in global.json.");

    internal static LockFileException NotReadable(string file, string reason) => new(
        Malformed, $"'{file}' cannot be read: {reason} Restore it from git, or delete it and build again.");

    /// <summary>Lists the lines that differ, as a diff shows them: those expected, then those found. The place of a comma is no difference.</summary>
    private static string Difference(ClosureLock? locked, ClosureLock actual)
    {
        var expected = Lines(locked);
        var found = Lines(actual);
        return string.Join('\n', expected.Except(found, StringComparer.Ordinal).Select(static line => $"- {line}")
            .Concat(found.Except(expected, StringComparer.Ordinal).Select(static line => $"+ {line}")));
    }

    private static List<string> Lines(ClosureLock? closure) =>
        [.. closure?.ToText().Split('\n').Select(static line => line.Trim().TrimEnd(',')).Where(static line => line.Length > 0) ?? []];
}
