namespace Cairn.Benchmarks;

/// <summary>A folder for what is measured, removed at the end.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cairn-benchmarks-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    internal string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
}
