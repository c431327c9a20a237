using System.Text.Json;

namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public class SoftwareOfAFleet
{
    private const string Uses = """<ItemGroup><Software Include="tool" /></ItemGroup>""";

    private const string Body = """
                host.Packages.Add(Software.Tool);
                host.Etc["tool.conf"].Text = $"run={Software.Tool}/bin/tool";
        """;

    [TestMethod]
    public void OfItsOwnIsInTheClosureOfItsSystem()
    {
        using var fleet = TestFleet.Create().WithHost("web", Body, items: Uses);
        Declare(fleet, "linux-x64");

        var result = fleet.Build("web");

        result.ExitCode.ShouldBe(0, result.Output);
        var (path, origin) = Reference(fleet, "web");
        origin.ShouldBeNull();
        File.ReadAllText(Path.Combine(fleet.Root, "artifacts/store", path, "bin/tool")).ShouldContain("linux-x64");
        var system = SystemOf(fleet, "web");
        File.ReadAllText(Path.Combine(system, "etc/tool.conf")).ShouldBe($"run=/opt/cairn/store/{path}/bin/tool\n");
        new FileInfo(Path.Combine(system, "profiles/system/bin/tool")).LinkTarget.ShouldBe($"/opt/cairn/store/{path}/bin/tool");
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\"name\": \"tool\"");
        var again = fleet.Build("web", "-v:detailed");
        again.Output.ShouldContain("Skipping target \"RealizePayloads\"");
        again.Output.ShouldNotContain("Task \"RealizePayloads\"");
    }

    [TestMethod]
    public void WithoutAPayloadForTheMachineNamesTheSystems()
    {
        using var fleet = TestFleet.Create().WithHost("book", Body, "osx-arm64", Uses);
        Declare(fleet, "linux-x64");

        var result = fleet.Build("book");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN5033: Software 'tool' has no payload for 'osx-arm64', and Packages of machine 'book' uses it. There are payloads for: 'linux-x64'.", Case.Sensitive, result.Output);
        fleet.Has("hosts/book/closure.lock.json").ShouldBeFalse();
    }

    [TestMethod]
    public void ThatDoesNotExistIsNamed()
    {
        using var fleet = TestFleet.Create().WithHost("web", "", items: """<ItemGroup><Software Include="nowhere" /></ItemGroup>""");

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN5042: Software 'nowhere' does not exist", Case.Sensitive, result.Output);
    }

    [TestMethod]
    public void ThatIsNotDeclaredDoesNotCompile()
    {
        using var fleet = TestFleet.Create().WithHost("web", Body);

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CS0117: 'Software' does not contain a definition for 'Tool'", Case.Sensitive, result.Output);
    }

    [TestMethod]
    public void FromPackagesIsThatOfTheSystemOnly()
    {
        using var publisher = TestFleet.Create();
        Declare(publisher, "linux-x64", "osx-arm64");
        var feed = Path.Combine(publisher.Root, "feed");
        var packed = DotNet.Run(publisher.Root, PackageFeed.Cache, "pack", "packages/tool", "-o", feed, "-nologo");
        packed.ExitCode.ShouldBe(0, packed.Output);
        using var fleet = TestFleet.Create().WithHost("web", Body, items: Uses);
        fleet.Write("nuget.config", fleet.Read("nuget.config").Replace("<add key", $"""<add key="tools" value="{feed}" /><add key""", StringComparison.Ordinal));
        fleet.Write("Directory.Packages.props", fleet.Read("Directory.Packages.props").Replace("</ItemGroup>", """<PackageVersion Include="tool" Version="1.2.3" /></ItemGroup>""", StringComparison.Ordinal));
        var cache = Path.Combine(fleet.Root, "cache");

        var result = DotNet.Run(fleet.Root, cache, "build", "hosts/web", "-nologo");

        result.ExitCode.ShouldBe(0, result.Output);
        var (path, origin) = Reference(fleet, "web");
        origin.ShouldBe("tool.linux-x64");
        File.ReadAllText(Path.Combine(fleet.Root, "artifacts/store", path, "bin/tool")).ShouldContain("linux-x64");
        Directory.Exists(Path.Combine(cache, "tool.linux-x64")).ShouldBeTrue();
        Directory.Exists(Path.Combine(cache, "tool.osx-arm64")).ShouldBeFalse();
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\"id\": \"tool.linux-x64\"");

        File.AppendAllText(Path.Combine(cache, "tool.linux-x64/1.2.3/payload/tool.nar"), "x");
        Directory.Delete(Path.Combine(fleet.Root, "artifacts/store/closures"), recursive: true);
        var tampered = DotNet.Run(fleet.Root, cache, "build", "hosts/web", "-nologo");

        tampered.ExitCode.ShouldNotBe(0);
        tampered.Output.ShouldContain("error CAIRN5039: The payload of package 'tool.linux-x64 1.2.3' changed on disk", Case.Sensitive, tampered.Output);
    }

    private static void Declare(TestFleet fleet, params string[] systems)
    {
        foreach (var system in systems)
        {
            fleet.Write($"packages/tool/files/{system}/bin/tool", $"#!/bin/sh\necho tool 1.2.3 for {system}\n");
        }

        fleet.Write("packages/tool/tool.csproj", $"""
            <Project Sdk="Cairn.Sdk">
              <PropertyGroup><PackageKind>Software</PackageKind><Version>1.2.3</Version></PropertyGroup>
              <ItemGroup>{string.Concat(systems.Select(static system => $"""<Payload Include="folder:files/{system}" System="{system}" />"""))}</ItemGroup>
            </Project>
            """);
    }

    private static (string Path, string? Origin) Reference(TestFleet fleet, string host)
    {
        using var closure = JsonDocument.Parse(fleet.Read($"artifacts/store/closures/{host}.json"));
        var item = closure.RootElement.GetProperty("references").EnumerateArray().Single(static item => item.GetProperty("path").GetString()!.EndsWith("-tool", StringComparison.Ordinal));
        return (item.GetProperty("path").GetString()!, item.TryGetProperty("origin", out var origin) ? origin.GetProperty("package").GetString() : null);
    }

    private static string SystemOf(TestFleet fleet, string host)
    {
        using var closure = JsonDocument.Parse(fleet.Read($"artifacts/store/closures/{host}.json"));
        return Path.Combine(fleet.Root, "artifacts/store", closure.RootElement.GetProperty("system").GetProperty("path").GetString()!);
    }
}
