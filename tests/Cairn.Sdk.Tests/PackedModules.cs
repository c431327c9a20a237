using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using NuGet.Packaging;

namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public class PackedModules
{
    [TestMethod]
    public void HoldWhatTheirUsersNeed()
    {
        using var package = ZipFile.OpenRead(Path.Combine(PackageFeed.Folder, "Cairn.Ssh.0.1.0.nupkg"));

        foreach (var file in (string[])["README.md", "icon.png", "options.json", "lib/net10.0/Cairn.Ssh.dll", "lib/net10.0/Cairn.Ssh.xml"])
        {
            package.GetEntry(file).ShouldNotBeNull(file);
        }

        HasSymbols(package.GetEntry("lib/net10.0/Cairn.Ssh.dll")!).ShouldBeTrue();
        Text(package, "lib/net10.0/Cairn.Ssh.xml").ShouldContain("P:Cairn.Ssh.OpenSsh.Ports");
    }

    [TestMethod]
    [DataRow("Cairn.Ssh", "Cairn.Ssh.OpenSsh", "Ports")]
    [DataRow("Cairn.Platform", "Cairn.Platform.Fleet", "TrustedKeys")]
    public void DocumentTheirOptions(string id, string type, string option)
    {
        using var package = ZipFile.OpenRead(Path.Combine(PackageFeed.Folder, $"{id}.0.1.0.nupkg"));

        using var document = JsonDocument.Parse(Text(package, "options.json"));
        var set = document.RootElement.EnumerateArray().Single(set => set.GetProperty("type").GetString() == type);
        var found = set.GetProperty("options").EnumerateArray().Single(found => found.GetProperty("name").GetString() == option);
        found.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
    }

    [TestMethod]
    public void SayWhatTheyAreAndUnderWhichTerms()
    {
        var packages = Directory.GetFiles(PackageFeed.Folder, "Cairn.*.nupkg");

        packages.Length.ShouldBeGreaterThan(10);
        foreach (var file in packages)
        {
            using var package = new PackageArchiveReader(file);
            package.NuspecReader.GetDescription().ShouldNotBe("Package Description", file);
            package.NuspecReader.GetLicenseMetadata()?.License.ShouldBe("MIT", file);
            package.NuspecReader.GetIcon().ShouldBe("icon.png", file);
            package.NuspecReader.GetReadme().ShouldBe("README.md", file);
        }
    }

    private static bool HasSymbols(ZipArchiveEntry assembly)
    {
        using var content = new MemoryStream();
        using (var stream = assembly.Open())
        {
            stream.CopyTo(content);
        }

        content.Position = 0;
        using var image = new PEReader(content);
        return image.ReadDebugDirectory().Any(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    private static string Text(ZipArchive package, string file)
    {
        using var reader = new StreamReader(package.GetEntry(file).ShouldNotBeNull(file).Open());
        return reader.ReadToEnd();
    }
}
