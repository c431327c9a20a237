namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public class LockedClosure
{
    [TestMethod]
    public void PassesWhenNothingChanged()
    {
        using var fleet = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");
        fleet.Build("web").ExitCode.ShouldBe(0);

        var result = fleet.Build("web", "-p:ClosureLockedMode=true", "--no-incremental");

        result.ExitCode.ShouldBe(0, result.Output);
    }

    [TestMethod]
    public void FailsWithADifference()
    {
        using var fleet = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");
        fleet.Build("web").ExitCode.ShouldBe(0);
        var locked = fleet.Read("hosts/web/closure.lock.json");
        fleet.WithHost("web", """        host.HostName = "other";""");

        var result = fleet.Build("web", "-p:ClosureLockedMode=true");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN5101: The closure of 'web' is not what its lock file says:", Case.Sensitive, result.Output);
        result.Output.ShouldContain("- \"configuration\": \"sha256:", Case.Sensitive, result.Output);
        result.Output.ShouldContain("+ \"configuration\": \"sha256:", Case.Sensitive, result.Output);
        fleet.Read("hosts/web/closure.lock.json").ShouldBe(locked);
    }

    [TestMethod]
    [DataRow("""{ "version": 2 }""", "CAIRN5102")]
    [DataRow("not json", "CAIRN5103")]
    public void RefusesALockFileThatItCannotRead(string text, string id)
    {
        using var fleet = TestFleet.Create().WithHost("web", "").Write("hosts/web/closure.lock.json", text);

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain($"error {id}:", Case.Sensitive, result.Output);
        fleet.Read("hosts/web/closure.lock.json").ShouldBe(text);
    }

    [TestMethod]
    public void IsWrittenAgainWhenItWasDeleted()
    {
        using var fleet = TestFleet.Create().WithHost("web", "");
        fleet.Build("web").ExitCode.ShouldBe(0);
        File.Delete(Path.Combine(fleet.Root, "hosts/web/closure.lock.json"));

        var result = fleet.Build("web");

        result.ExitCode.ShouldBe(0, result.Output);
        fleet.Has("hosts/web/closure.lock.json").ShouldBeTrue();
    }

    [TestMethod]
    public void NoticesAStoreObjectThatChangedOnDisk()
    {
        using var fleet = TestFleet.Create().WithHost("web", "");
        fleet.Build("web").ExitCode.ShouldBe(0);
        var manifest = Directory.GetFiles(Path.Combine(fleet.Root, "artifacts/store"), "manifest.json", SearchOption.AllDirectories).Single();
        File.SetUnixFileMode(manifest, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.AppendAllText(manifest, " ");
        File.Delete(Path.Combine(fleet.Root, "artifacts/store/closures/web.json"));

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN5010:", Case.Sensitive, result.Output);
    }
}
