namespace Cairn.Sdk.Tests;

/// <summary>A fleet takes overlays from a feed; each changes the same version.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public class FleetWithOverlays
{
    [TestMethod]
    public void HasTheVersionOfTheLastOne()
    {
        using var fleet = Fleet();

        var last = Version(fleet.Write("hosts/Directory.Build.targets", """<Project><Sdk Name="Pinning.First" /><Sdk Name="Pinning.Second" /></Project>"""));
        var swapped = Version(fleet.Write("hosts/Directory.Build.targets", """<Project><Sdk Name="Pinning.Second" /><Sdk Name="Pinning.First" /></Project>"""));
        var none = Version(fleet.Write("hosts/Directory.Build.targets", "<Project />"));

        last.ShouldBe("2.0.0");
        swapped.ShouldBe("1.0.0");
        none.ShouldBe("0.1.0");
    }

    [TestMethod]
    public void FallsBackWhereAnOverlaySaysSo()
    {
        using var fleet = Fleet("""<Project><ItemGroup><StableFallback Include="Cairn.Ssh" Condition="$(HostSystem.StartsWith('osx-'))" Reason="test" Since="2026-11-20" Until="2999-01-01" /></ItemGroup></Project>""");
        fleet.Write("hosts/Directory.Build.targets", """<Project><Sdk Name="Falling.First" /></Project>""").WithHost("book", "", "osx-arm64");

        var book = Version(fleet, "book");
        var web = Version(fleet);

        book.ShouldBe("1.0.0");
        web.ShouldBe("0.1.0");
    }

    private static string Version(TestFleet fleet, string machine = "web")
    {
        var result = DotNet.Run(fleet.Root, PackageFeed.Cache, "msbuild", $"hosts/{machine}", "-getItem:PackageVersion");
        result.ExitCode.ShouldBe(0, result.Output);
        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("Items").GetProperty("PackageVersion").EnumerateArray()
            .Single(static item => item.GetProperty("Identity").GetString() == "Cairn.Ssh").GetProperty("Version").GetString()!;
    }

    private static TestFleet Fleet(string? props = null)
    {
        var fleet = TestFleet.Create().WithHost("web", "");
        var (prefix, pinned) = props is null ? ("Pinning", "Version") : ("Falling", "Stable"); // The tests share a package cache.
        foreach (var (name, version) in (ReadOnlySpan<(string, string)>)[($"{prefix}.First", "1.0.0"), ($"{prefix}.Second", "2.0.0")])
        {
            fleet.Write($"overlays/{name}/{name}.csproj", """<Project Sdk="Cairn.Sdk"><PropertyGroup><PackageKind>Overlay</PackageKind></PropertyGroup></Project>""")
                .Write($"overlays/{name}/Sdk/Sdk.props", props ?? "<Project />")
                .Write($"overlays/{name}/Sdk/Sdk.targets", $"""<Project><ItemGroup><PackageVersion Update="Cairn.Ssh" {pinned}="{version}" /></ItemGroup></Project>""")
                .Publish($"overlays/{name}", "1.0.0");
        }

        Directory.Delete(Path.Combine(fleet.Root, "overlays"), recursive: true);
        return fleet.Write("global.json", $$"""{ "msbuild-sdks": { "Cairn.Sdk": "0.1.0", "{{prefix}}.First": "1.0.0", "{{prefix}}.Second": "1.0.0" } }""");
    }
}
