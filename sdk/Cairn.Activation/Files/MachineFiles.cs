namespace Cairn.Activation.Files;

/// <summary>The file system of the machine.</summary>
internal sealed class MachineFiles : IFileView
{
    public PathState At(string path) => PathState.Of(path);

    public bool IsDirectory(string path) => Directory.Exists(path);

    public IReadOnlyList<string> NamesIn(string directory) =>
        Directory.Exists(directory) ? [.. Directory.EnumerateFileSystemEntries(directory).Select(static entry => Path.GetFileName(entry))] : [];
}
