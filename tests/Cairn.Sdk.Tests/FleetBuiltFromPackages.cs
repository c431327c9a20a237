namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public class FleetBuiltFromPackages
{
    [TestMethod]
    public void HasAClosureAndALock()
    {
        using var fleet = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");

        var result = fleet.Build("web");

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldContain("-web: ", Case.Sensitive, result.Output);
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\"system\": \"linux-x64\"");
        fleet.Read("artifacts/store/closures/web.json").ShouldContain("-web");
    }

    [TestMethod]
    public void HasTheActivatorOfItsSystem()
    {
        using var fleet = TestFleet.Create().WithHost("web", "").WithHost("book", "", "osx-arm64");

        fleet.Build("web").ExitCode.ShouldBe(0);
        fleet.Build("book").ExitCode.ShouldBe(0);

        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\"id\": \"cairn-activator.linux-x64\", \"version\": \"0.1.0\"");
        fleet.Read("hosts/book/closure.lock.json").ShouldContain("\"id\": \"cairn-activator.osx-arm64\", \"version\": \"0.1.0\"");
        var links = Directory.GetFileSystemEntries(Path.Combine(fleet.Root, "artifacts/store"), "cairn-activator", SearchOption.AllDirectories)
            .Select(static file => new FileInfo(file).LinkTarget).OfType<string>().ToList();
        links.Count.ShouldBe(2);
        links.ShouldAllBe(link => Directory.Exists(Path.Combine(fleet.Root, "artifacts/store", link.Split('/')[4])));
    }

    [TestMethod]
    public void LocksTheModulesThatItUses()
    {
        using var fleet = TestFleet.Create().WithHost(
            "web",
            """
                    host.OpenSsh.Enable = true;
                    host.OpenSsh.Ports = [2222];
            """,
            items: """<ItemGroup><Module Include="Cairn.Ssh" /></ItemGroup>""");

        var result = fleet.Build("web");

        result.ExitCode.ShouldBe(0, result.Output);
        var locked = fleet.Read("hosts/web/closure.lock.json");
        locked.ShouldContain("\"id\": \"Cairn.Ssh\"");
        locked.ShouldContain("\"hash\": \"sha512-");
        locked.ShouldContain("\"id\": \"Cairn.Platform\"");
        Directory.GetFiles(Path.Combine(fleet.Root, "artifacts/store"), "10-cairn.conf", SearchOption.AllDirectories)
            .ShouldContain(static file => File.ReadAllText(file).Contains("Port 2222", StringComparison.Ordinal));
    }

    [TestMethod]
    public void PrefersAModuleOfItsOwn()
    {
        using var fleet = TestFleet.Create()
            .Write("packages/My.Module/My.Module.csproj", """<Project Sdk="Cairn.Sdk" />""")
            .Write("packages/My.Module/Greeting.cs", """
                /// <summary>A greeting.</summary>
                public sealed partial class Greeting : Feature, IModule<Linux>
                {
                    /// <summary>Configures.</summary>
                    public void Configure(Linux target) => target.Etc["motd"].Text = $"This is {target.HostName}.";
                }
                """)
            .WithHost("web", "        host.Greeting.Enable = true;", items: """<ItemGroup><Module Include="My.Module" /></ItemGroup>""");

        var result = fleet.Build("web");

        result.ExitCode.ShouldBe(0, result.Output);
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\"My.Module\"");
    }

    [TestMethod]
    public void BuildsAMacAnywhere()
    {
        using var fleet = TestFleet.Create().WithHost("book", """        host.HostName = "book";""", "osx-arm64");

        var result = fleet.Build("book");

        result.ExitCode.ShouldBe(0, result.Output);
        fleet.Read("hosts/book/closure.lock.json").ShouldContain("\"class\": \"Darwin\"");
    }

    [TestMethod]
    public void RunsNoTaskWhenNothingChanged()
    {
        using var fleet = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");
        fleet.Build("web").ExitCode.ShouldBe(0);

        var again = fleet.Build("web", "-v:detailed");

        again.ExitCode.ShouldBe(0, again.Output);
        foreach (var target in (string[])["EvaluateHost", "LockClosure", "BuildClosure"])
        {
            again.Output.ShouldContain($"Skipping target \"{target}\"");
            again.Output.ShouldNotContain($"Task \"{target}\"");
        }
    }

    [TestMethod]
    public void EvaluatesAgainWhenAFileChanged()
    {
        using var fleet = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");
        fleet.Build("web").ExitCode.ShouldBe(0);
        var before = fleet.Read("hosts/web/closure.lock.json");
        fleet.WithHost("web", """        host.HostName = "other";""");

        var again = fleet.Build("web");

        again.ExitCode.ShouldBe(0, again.Output);
        again.Output.ShouldMatch(@"-web: .* [1-9]\d* changed");
        fleet.Read("hosts/web/closure.lock.json").ShouldNotBe(before);
    }

    [TestMethod]
    public void IsTheSameInAnotherFolder()
    {
        using var one = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");
        using var other = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");

        one.Build("web").ExitCode.ShouldBe(0);
        other.Build("web").ExitCode.ShouldBe(0);

        one.Read("hosts/web/closure.lock.json").ShouldBe(other.Read("hosts/web/closure.lock.json"));
        one.Read("artifacts/store/closures/web.json").ShouldBe(other.Read("artifacts/store/closures/web.json"));
    }
}
