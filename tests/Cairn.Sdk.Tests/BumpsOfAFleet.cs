using System.Text.Json;

namespace Cairn.Sdk.Tests;

/// <summary>A fleet takes two modules from a feed, which then has a newer version of each: one works everywhere, the other breaks on Macs.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class BumpsOfAFleet
{
    private const string Overlay = "overlays/Fixes/Sdk/Sdk.props";

    [TestMethod]
    public void KeepWhatBuildsAndFallBackWhereItDoesNot()
    {
        using var fleet = Fleet();
        Publish(fleet, "Good", "1.1.0-unstable.1", "");
        Publish(fleet, "Breaking", "1.1.0-unstable.1", Crash);
        Git(fleet, "init", "--quiet");
        Git(fleet, "config", "user.name", "test");
        Git(fleet, "config", "user.email", "test@example.net");
        Git(fleet, "add", ".");
        Git(fleet, "commit", "--quiet", "-m", "Begin");

        var bumped = Cairn(fleet, "bump", "Test.Good", "Test.Breaking", "--commit", "--json");

        bumped.ExitCode.ShouldBe(0, bumped.Output);
        Outcomes(bumped).ShouldBe(
        [
            "Test.Breaking unstable 1.0.0 1.1.0-unstable.1 fell back osx-arm64 CAIRN1004: Breaking crashes.",
            "Test.Good unstable 1.0.0 1.1.0-unstable.1 kept  ",
        ]);
        fleet.Read("Directory.Packages.props").ShouldContain("""<PackageVersion Include="Test.Breaking" Version="1.1.0-unstable.1" Stable="1.0.0" />""");
        fleet.Read("hosts/book/closure.lock.json").ShouldContain("\"Test.Breaking\", \"version\": \"1.0.0\"");
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\"Test.Breaking\", \"version\": \"1.1.0-unstable.1\"");
        Git(fleet, "log", "--format=%s").ShouldBe("Bump Test.Good to 1.1.0-unstable.1\nBump Test.Breaking to 1.1.0-unstable.1, but not on osx-arm64\nBegin\n");
        Git(fleet, "status", "--porcelain").ShouldBe("");

        var listed = Cairn(fleet, "fallbacks", "--json");
        using (var json = JsonDocument.Parse(listed.Output))
        {
            var fallback = json.RootElement.EnumerateArray().Single();
            fallback.GetProperty("state").GetString().ShouldBe("needed");
            fallback.GetProperty("machines").EnumerateArray().Select(static m => m.GetString()).ShouldBe(["book"]);
            fallback.GetProperty("file").GetString().ShouldBe(Overlay);
            fallback.GetProperty("ageInDays").GetInt32().ShouldBeInRange(0, 1);
        }

        Cairn(fleet, "bump", "Test.Good", "Test.Breaking").Output.ShouldContain("Nothing is newer.");

        // The next version works again: the fallback goes with the bump.
        Publish(fleet, "Breaking", "1.1.0-unstable.2", "");
        Outcomes(Cairn(fleet, "bump", "Test.Breaking", "--json")).ShouldBe(["Test.Breaking unstable 1.1.0-unstable.1 1.1.0-unstable.2 kept  "]);
        fleet.Read(Overlay).ShouldNotContain("Test.Breaking");
        Cairn(fleet, "fallbacks").Output.ShouldContain("No package falls back.");
    }

    [TestMethod]
    public void LeaveTheFleetAsItWasWhereNothingHelps()
    {
        using var fleet = Fleet().Write(Overlay, "<Project>\n</Project>\n");
        fleet.Write("Directory.Packages.props", fleet.Read("Directory.Packages.props").Replace(" Stable=\"1.0.0\"", "", StringComparison.Ordinal));
        Publish(fleet, "Breaking", "1.1.0", Crash);
        var before = fleet.Read("Directory.Packages.props");

        var bumped = Cairn(fleet, "bump", "Test.Breaking", "--json");

        bumped.ExitCode.ShouldBe(50, bumped.Output);
        Outcomes(bumped).ShouldBe(["Test.Breaking unstable 1.0.0 1.1.0 held back  CAIRN1004: Breaking crashes."]);
        fleet.Read("Directory.Packages.props").ShouldBe(before);
        fleet.Read(Overlay).ShouldBe("<Project>\n</Project>\n");
    }

    private const string Crash = "        host.Assert(host is not Darwin, \"Breaking crashes.\");";

    private static TestFleet Fleet()
    {
        const string Modules = """<ItemGroup><Module Include="Test.Good;Test.Breaking" /></ItemGroup>""";
        var fleet = TestFleet.Create()
            .WithVersion("""<PackageVersion Include="Test.Good" Version="1.0.0" Stable="1.0.0" />""")
            .WithVersion("""<PackageVersion Include="Test.Breaking" Version="1.0.0" Stable="1.0.0" />""")
            .Write(Overlay, "<Project>\n</Project>\n")
            .Write("hosts/Directory.Build.props", $"""<Project><Import Project="../{Overlay}" /></Project>""")
            .Write(".gitignore", "artifacts/\nobj/\nbin/\n")
            .WithHost("book", "", "osx-arm64", Modules)
            .WithHost("web", "", "linux-x64", Modules);
        Publish(fleet, "Good", "1.0.0", "");
        Publish(fleet, "Breaking", "1.0.0", "");
        fleet.Build("book").ExitCode.ShouldBe(0);
        fleet.Build("web").ExitCode.ShouldBe(0);
        return fleet;
    }

    /// <summary>Publishes a module from a folder that is no part of the fleet afterwards.</summary>
    private static void Publish(TestFleet fleet, string name, string version, string body)
    {
        fleet.Write($"packages/Test.{name}/Test.{name}.csproj", """<Project Sdk="Cairn.Sdk" />""")
            .Write($"packages/Test.{name}/{name}.cs", $$"""
                /// <summary>A module.</summary>
                public sealed class {{name}} : IModule<Host>
                {
                    /// <inheritdoc/>
                    public void Configure(Host host)
                    {
                        host.Etc["{{name}}"].Text = "{{version}}";
                {{body}}
                    }
                }
                """)
            .Publish($"packages/Test.{name}", version);
        Directory.Delete(Path.Combine(fleet.Root, "packages"), recursive: true);
    }

    private static IEnumerable<string> Outcomes(CommandResult run)
    {
        var text = run.Output[run.Output.IndexOf('[', StringComparison.Ordinal)..];
        using var json = JsonDocument.Parse(text[..(text.LastIndexOf(']') + 1)]);
        return [.. json.RootElement.EnumerateArray().Select(static b =>
            $"{b.GetProperty("package")} {b.GetProperty("channel")} {b.GetProperty("from")} {b.GetProperty("to")} {b.GetProperty("outcome")} {string.Join(',', b.GetProperty("systems").EnumerateArray())} {b.GetProperty("reason")}")];
    }

    private static CommandResult Cairn(TestFleet fleet, params string[] arguments) =>
        DotNet.Run(fleet.Root, PackageFeed.Cache, [Path.Combine(AppContext.BaseDirectory, "cairn.dll"), .. arguments]);

    private static string Git(TestFleet fleet, params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = fleet.Root, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
