using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>The values that are on disk, as an evaluation reads them; each file is read once.</summary>
public sealed class VarValues
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private readonly string? _hosts;

    private VarValues(string? hosts) => _hosts = hosts;

    /// <summary>Gets values of which none exists.</summary>
    public static VarValues None => new(hosts: null);

    /// <summary>Gets what was read although it does not exist, and not by a module: by a default that is computed, for example.</summary>
    internal IReadOnlyCollection<string> Missing => _missing;

    /// <summary>Reads the values of a fleet.</summary>
    /// <param name="hosts">The folder that holds the folders of the machines and of the fleet.</param>
    /// <returns>The values.</returns>
    public static VarValues In(string hosts) => new(hosts);

    internal ReadOnlyMemory<byte>? Read(VarPlace place, string file, bool isSecret)
    {
        var path = place.FileOf(file, isSecret);
        if (!_files.TryGetValue(path, out var content))
        {
            content = ReadFile(path);
            _files.Add(path, content);
        }

        return content;
    }

    internal void NoteMissing(string path, string standIn)
    {
        if (!StandIns.Note(path, standIn))
        {
            _missing.Add(path);
        }
    }

    private ReadOnlyMemory<byte>? ReadFile(string path)
    {
        var full = _hosts is null ? null : Path.Combine(_hosts, path);
        return full is not null && File.Exists(full) ? File.ReadAllBytes(full) : (ReadOnlyMemory<byte>?)null;
    }
}
