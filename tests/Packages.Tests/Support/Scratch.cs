namespace Cairn.Packages.Tests.Support;

/// <summary>A folder of a test's own, whose files only their owner reads, as ssh wants keys to be.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-packages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal string PathOf(string name) => Path.Combine(_folder, name);

    internal string Write(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
