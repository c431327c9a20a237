using NuGet.Packaging;

namespace Cairn.Deployment.Feeds;

/// <summary>A folder for the parts of a package while it is made or read.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("cairn-package-").FullName;

    internal PhysicalPackageFile Write(string target, byte[] content) => Write(target, output => output.Write(content));

    internal PhysicalPackageFile Write(string target, Action<Stream> write)
    {
        var file = Path.Combine(Root, Guid.NewGuid().ToString("N"));
        using (var output = File.Create(file))
        {
            write(output);
        }

        return new PhysicalPackageFile { SourcePath = file, TargetPath = target };
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
