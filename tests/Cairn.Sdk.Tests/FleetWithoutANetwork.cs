namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed class FleetWithoutANetwork
{
    [TestMethod]
    public void BuildsFromAWarmCache()
    {
        using var fleet = TestFleet.Create().WithHost("web", "", items: """<ItemGroup><Module Include="Cairn.Base" /></ItemGroup>""");
        var built = fleet.Build("web");
        built.ExitCode.ShouldBe(0, built.Output);
        var closure = fleet.Read("artifacts/store/closures/web.json");
        var locked = fleet.Read("hosts/web/closure.lock.json");

        Directory.CreateDirectory(Path.Combine(fleet.Root, "nothing"));
        fleet.Write("nuget.config", """<configuration><packageSources><clear /><add key="nothing" value="nothing" /></packageSources></configuration>""");
        foreach (var made in (string[])["artifacts", "hosts/web/obj", "hosts/web/bin", "hosts/fleet/obj", "hosts/fleet/bin"])
        {
            Directory.Delete(Path.Combine(fleet.Root, made), recursive: true);
        }

        var result = fleet.Build("web", "-p:ContinuousIntegrationBuild=true");

        result.ExitCode.ShouldBe(0, result.Output);
        fleet.Read("artifacts/store/closures/web.json").ShouldBe(closure);
        fleet.Read("hosts/web/closure.lock.json").ShouldBe(locked);
    }

    [TestMethod]
    public void NamesThePackageThatTheCacheLacks()
    {
        using var fleet = TestFleet.Create().WithHost("web", "", items: """<ItemGroup><Module Include="Not.Cached" /></ItemGroup>""")
            .WithVersion("""<PackageVersion Include="Not.Cached" Version="1.0.0" />""");

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("Not.Cached");
    }
}
