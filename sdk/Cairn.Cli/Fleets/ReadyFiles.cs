namespace Cairn.Cli.Fleets;

/// <summary>
/// Changes files of a fleet all at once: they are made ready in a folder of their own, which one rename declares complete, and then
/// put in place. A run that is killed before the rename has changed nothing; one that is killed after it is finished by the next.
/// </summary>
/// <param name="root">The fleet's folder.</param>
/// <param name="name">Whose changes they are: the folder below <c>artifacts</c>.</param>
internal sealed class ReadyFiles(string root, string name)
{
    /// <summary>Lists files to delete; no file of a fleet has this name.</summary>
    private const string Deletions = ".deleted";

    private readonly string _ready = Path.Combine(root, "artifacts", name, "ready");

    /// <summary>Gets or sets what happens before each write, so that tests can stop there.</summary>
    internal Action<string>? BeforeWrite { get; init; }

    /// <summary>Gets a value indicating whether a run was killed before all its files were in place.</summary>
    internal bool IsInterrupted => Directory.Exists(_ready);

    /// <summary>Puts in place what an interrupted run had ready; says which files.</summary>
    internal IReadOnlyList<string> FinishInterrupted() => IsInterrupted ? Place() : [];

    /// <summary>Changes files.</summary>
    /// <param name="changes">The new contents by path from the fleet's folder; null deletes.</param>
    internal void Change(IReadOnlyDictionary<string, byte[]?> changes)
    {
        var making = $"{_ready}.new";
        if (Directory.Exists(making))
        {
            Directory.Delete(making, recursive: true);
        }

        Directory.CreateDirectory(making);
        foreach (var (file, content) in changes.Where(static change => change.Value is not null).OrderBy(static change => change.Key, StringComparer.Ordinal))
        {
            WriteDurably(Path.Combine(making, file), content!);
        }

        WriteDurably(Path.Combine(making, Deletions), System.Text.Encoding.UTF8.GetBytes(string.Join('\n', changes.Where(static change => change.Value is null).Select(static change => change.Key).Order(StringComparer.Ordinal))));
        BeforeWrite?.Invoke(_ready);
        Directory.Move(making, _ready);
        Place();
    }

    private List<string> Place()
    {
        var files = Directory.GetFiles(_ready, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_ready, file)).Where(static file => file != Deletions).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var target = Path.Combine(root, file);
            WriteDurably($"{target}.new", File.ReadAllBytes(Path.Combine(_ready, file)));
            BeforeWrite?.Invoke(target);
            File.Move($"{target}.new", target, overwrite: true);
        }

        var deletions = Path.Combine(_ready, Deletions);
        foreach (var file in File.Exists(deletions) ? File.ReadAllLines(deletions) : [])
        {
            BeforeWrite?.Invoke(file);
            Delete(Path.Combine(root, file));
            files.Add(file);
        }

        BeforeWrite?.Invoke(_ready);

        // Taking its name away first keeps a half deleted folder from passing for a complete one.
        var done = $"{_ready}.done";
        if (Directory.Exists(done))
        {
            Directory.Delete(done, recursive: true);
        }

        Directory.Move(_ready, done);
        Directory.Delete(done, recursive: true);
        return files;
    }

    /// <summary>Deletes a file, and the folders that it leaves empty.</summary>
    private void Delete(string file)
    {
        File.Delete(file);
        for (var folder = Path.GetDirectoryName(file)!; folder != root && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }

    private void WriteDurably(string path, byte[] content)
    {
        BeforeWrite?.Invoke(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
