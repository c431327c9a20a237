namespace Cairn.Platform.Tests.Support;

/// <summary>A folder for one test; kept when the test fails, because then it is not disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("cairn-platform-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    internal string Write(string path, ReadOnlySpan<byte> content)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }
}
