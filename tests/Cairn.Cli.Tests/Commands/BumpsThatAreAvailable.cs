using System.Text.Json;
using Cairn.Cli.Tests.Support;
using Cairn.Testing;

namespace Cairn.Cli.Tests.Commands;

[TestClass]
public sealed class BumpsThatAreAvailable
{
    [TestMethod]
    public void AreShownForBothColumnsWithoutHiddenVersions()
    {
        using var feed = Feed(("Cairn.Shell", "1.4.3"), ("Cairn.Shell", "1.5.0-unstable.8"), ("Cairn.Shell", "1.6.0"), ("Tool", "1.0.0"));
        feed.Packages.Unlist("Cairn.Shell", "1.6.0");
        using var fleet = Fleet(feed);

        var run = CliRun.In(Path.Combine(fleet.Root, "hosts"), "bump", "--dry-run", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.EnumerateArray().Select(static b => $"{b.GetProperty("package")} {b.GetProperty("channel")} {b.GetProperty("from")} {b.GetProperty("to")} {b.GetProperty("outcome")}").ShouldBe(
        [
            "Cairn.Shell stable 1.4.2 1.4.3 available",
            "Cairn.Shell unstable 1.5.0-unstable.7 1.5.0-unstable.8 available",
        ]);
        fleet.Read("Directory.Packages.props").ShouldContain("1.5.0-unstable.7");
    }

    [TestMethod]
    public void AreThoseOfTheChannelAndThePackagesNamed()
    {
        using var feed = Feed(("Cairn.Shell", "1.4.3"), ("Cairn.Shell", "1.5.0-unstable.8"), ("Tool", "2.0.0"));
        using var fleet = Fleet(feed);

        CliRun.In(fleet.Root, "bump", "--dry-run", "--channel", "stable").Output.ShouldNotContain("unstable.8");
        CliRun.In(fleet.Root, "bump", "tool", "--dry-run").Output.ShouldContain("2.0.0");
        CliRun.In(fleet.Root, "bump", "tool", "--dry-run").Output.ShouldNotContain("Cairn.Shell");
    }

    [TestMethod]
    public void OfAPackageThatIsNoneNameThoseThereAre()
    {
        using var feed = Feed();
        using var fleet = Fleet(feed);

        var run = CliRun.In(fleet.Root, "bump", "Cairn.Shel", "--dry-run");

        run.ExitCode.ShouldBe(ExitCodes.Usage);
        run.Errors.ShouldBe("cairn: 'Cairn.Shel' has no version in Directory.Packages.props or global.json. There are Cairn.Shell, Tool.\n");
    }

    [TestMethod]
    public void AreAskedForWithTheCredentialsOfNuGetConfig()
    {
        var access = new FeedAccess { User = "fleet", Password = "right" };
        using var feed = LoopbackFeed.Start(access);
        feed.Add(TestPackage.Write("Tool", "2.0.0"));
        using var fleet = Fleet(feed);
        CliRun.In(fleet.Root, "bump", "--dry-run").Output.ShouldContain("2.0.0");

        feed.WriteConfig(Path.Combine(fleet.Root, "nuget.config"), access with { Password = "wrong" });
        var refused = CliRun.In(fleet.Root, "bump", "--dry-run");

        refused.ExitCode.ShouldBe(ExitCodes.Unreachable);
        refused.Errors.ShouldContain("feed 'loopback'");
        refused.Errors.ShouldContain("401");
        refused.Errors.ShouldNotContain("wrong");
    }

    [TestMethod]
    public void OutsideOfAFleetAreNone()
    {
        using var folder = new Folder();

        var run = CliRun.In(folder.Root, "bump");

        run.ExitCode.ShouldBe(ExitCodes.Usage);
        run.Errors.ShouldContain("is in no fleet");
    }

    [TestMethod]
    public void OfAnUnknownChannelAreAUsageError()
    {
        using var folder = new Folder();

        CliRun.In(folder.Root, "bump", "--channel", "nightly").ExitCode.ShouldBe(ExitCodes.Usage);
    }

    private static LoopbackFeed Feed(params (string Id, string Version)[] packages)
    {
        var feed = LoopbackFeed.Start();
        foreach (var (id, version) in packages)
        {
            feed.Add(TestPackage.Write(id, version));
        }

        return feed;
    }

    private static Folder Fleet(LoopbackFeed feed)
    {
        var folder = new Folder()
            .Write("hosts/a/a.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>")
            .Write("Directory.Packages.props", """
                <Project>
                  <ItemGroup>
                    <PackageVersion Include="Cairn.Shell" Version="1.5.0-unstable.7" Stable="1.4.2" />
                    <PackageVersion Include="Tool" Version="1.0.0" />
                  </ItemGroup>
                </Project>
                """);
        feed.WriteConfig(Path.Combine(folder.Root, "nuget.config"), feed.Access);
        return folder;
    }
}
