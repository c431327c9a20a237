namespace Cairn.Activation.Files;

/// <summary>The file system of the machine.</summary>
internal sealed class MachineFiles : IFileView
{
    private const long LargestSettings = 16 * 1024 * 1024;

    public PathState At(string path) => PathState.Of(path);

    public bool IsDirectory(string path) => Directory.Exists(path);

    public byte[] Read(string path)
    {
        using var file = File.OpenRead(path);
        return file.Length <= LargestSettings ? File.ReadAllBytes(path) : throw new IOException($"'{path}' is larger than any file of settings.");
    }

    public IReadOnlyList<string> NamesIn(string directory) =>
        Directory.Exists(directory) ? [.. Directory.EnumerateFileSystemEntries(directory).Select(static entry => Path.GetFileName(entry))] : [];
}
