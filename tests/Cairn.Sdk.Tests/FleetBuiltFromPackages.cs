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
