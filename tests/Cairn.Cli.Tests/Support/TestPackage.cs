using NuGet.Packaging;
using NuGet.Versioning;

namespace Cairn.Cli.Tests.Support;

/// <summary>A package with nothing of interest in it.</summary>
internal static class TestPackage
{
    /// <summary>Writes one and gives its file.</summary>
    internal static string Write(string id, string version)
    {
        var builder = new PackageBuilder { Id = id, Version = new NuGetVersion(version), Description = "A test." };
        builder.Authors.Add("test");
        builder.Files.Add(new PhysicalPackageFile(new MemoryStream("text"u8.ToArray())) { TargetPath = "content.txt" });
        var file = Path.Combine(Directory.CreateTempSubdirectory("cairn-package-").FullName, $"{id}.{version}.nupkg");
        using var stream = File.Create(file);
        builder.Save(stream);
        return file;
    }
}
