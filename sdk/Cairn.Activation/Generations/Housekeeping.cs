using System.Text.Json;
using Cairn.Activation.Files;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Generations;

/// <summary>What is tidied when an activation ends.</summary>
internal static class Housekeeping
{
    /// <summary>Removes what is kept for nobody: the ledger names every backup that may still be needed.</summary>
    internal static void RemoveUnknownBackups(Layout layout, Ledger ledger)
    {
        var known = ledger.Paths.Values.Select(static path => path.Backup).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var backup in Directory.Exists(layout.Backups) ? Directory.EnumerateFiles(layout.Backups).Where(path => !known.Contains(path)).ToList() : [])
        {
            File.Delete(backup);
        }
    }

    /// <summary>Removes secrets that no link leads to any more.</summary>
    internal static void RemoveOldSecrets(Layout layout)
    {
        var used = Directory.Exists(layout.Run)
            ? Directory.EnumerateFileSystemEntries(layout.Run).Select(static path => new FileInfo(path).LinkTarget).OfType<string>().Select(target => Path.Combine(layout.Run, target)).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var folder in Directory.Exists(layout.SecretFolders) ? Directory.EnumerateDirectories(layout.SecretFolders).Where(path => !used.Contains(path)).ToList() : [])
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Keeps the ledger before this one beside it, for whoever has to repair a machine by hand.</summary>
    internal static void KeepPreviousLedger(Layout layout, string saved)
    {
        if (File.Exists(saved))
        {
            File.Move(saved, layout.PreviousLedger, overwrite: true);
        }
    }

    internal static void WriteLast(Layout layout, LastActivation last) =>
        DurableFiles.Write(layout.LastActivation, JsonSerializer.SerializeToUtf8Bytes(last, StateJson.Default.LastActivation));
}
