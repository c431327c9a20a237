namespace Cairn.Cli.Tests.Support;

/// <summary>A fleet's folder of one test, removed when the test passed.</summary>
internal sealed class Folder : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("cairn-cli-").FullName;

    internal Folder Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    internal string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
