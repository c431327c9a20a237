using NuGet.Packaging;
using NuGet.Versioning;

namespace Cairn.Deployment.Tests;

/// <summary>A small package for feeds.</summary>
internal static class TestPackage
{
    internal static string Write(string folder, string id, string version, string content = "content")
    {
        var builder = new PackageBuilder { Id = id, Version = NuGetVersion.Parse(version), Description = "A package.", Authors = { "Cairn" } };
        var file = Path.Combine(folder, $"{id}-{Guid.NewGuid():N}.txt");
        File.WriteAllText(file, content);
        builder.Files.Add(new PhysicalPackageFile { SourcePath = file, TargetPath = "content/file.txt" });
        var package = Path.Combine(folder, $"{id}.{version}.nupkg");
        using var stream = File.Create(package);
        builder.Save(stream);
        return package;
    }
}
