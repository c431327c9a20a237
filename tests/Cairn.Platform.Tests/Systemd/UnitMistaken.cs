using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Systemd;

[TestClass]
public sealed class UnitMistaken
{
    [TestMethod]
    public void SuggestsTheNearestDirective() =>
        TestMachine.Error(static linux => Api(linux).Service.Extra["CoredumFilter"] = "x")
            .ShouldStartWith("'CoredumFilter' is no directive of section [Service]. Did you mean 'CoredumpFilter'?");

    [TestMethod]
    public void SaysWhereADirectiveBelongs() =>
        TestMachine.Error(static linux => Api(linux).Service.Extra["OnCalendar"] = "daily")
            .ShouldStartWith("'OnCalendar' is no directive of section [Service]. It belongs to [Timer].");

    [TestMethod]
    public void PrefersTheOption() =>
        TestMachine.Error(static linux => Api(linux).Service.Extra["User"] = "al")
            .ShouldStartWith("'User' has an option of its own in section [Service]. Use it in place of Extra.");

    [TestMethod]
    public void AllowsDirectivesOfOthers() =>
        TestMachine.Render(static linux => Api(linux).Unit.Extra["X-Team"] = "infra").Unit("api.service", dropIn: false).ShouldContain("X-Team=infra\n");

    [TestMethod]
    [DataRow("a\n[Service]\nExecStartPre=/bin/evil", "it has more than one line")]
    [DataRow("a\rb", "it has more than one line")]
    [DataRow("a\0b", "it contains NUL")]
    [DataRow("ends with \\", "a backslash at its end would swallow the next line")]
    [DataRow("a\u001bb", "it has a control character")]
    public void CannotBreakOutOfItsLine(string description, string reason)
    {
        var error = TestMachine.Error(linux => Api(linux).Unit.Description = description);

        error.ShouldStartWith($"'Description' cannot be '{PathRules.Printable(description)}': {reason}.");
        error.ShouldNotContain('\n');
    }

    [TestMethod]
    public void CannotBreakOutOfItsLineThroughExtra() =>
        TestMachine.Error(static linux => Api(linux).Service.Extra["CoredumpFilter"] = new[] { "a", "b\nc" }).ShouldContain("it has more than one line");

    [TestMethod]
    public void CannotNestSettings() =>
        TestMachine.Error(static linux => Api(linux).Service.Extra["CoredumpFilter"]["a"] = "b").ShouldStartWith("'CoredumpFilter' must be a value or a list of values.");

    [TestMethod]
    [DataRow("api.service", "the ending is added by itself; write 'api'")]
    [DataRow("api.timer", "it ends like a unit of another kind, '.timer'")]
    [DataRow("a/../b", "'/' is not allowed; use letters, digits and : _ . \\ - @")]
    [DataRow("a b", "' ' is not allowed; use letters, digits and : _ . \\ - @")]
    [DataRow("@x", "a name must stand before '@'")]
    public void CannotHaveAnyName(string name, string reason) =>
        TestMachine.Errors(linux => linux.Systemd.Services[name].Service.ExecStart = ["/bin/api"])
            .ShouldContain(error => error.StartsWith($"'{name}' cannot name a service: {reason}.", StringComparison.Ordinal));

    [TestMethod]
    public void NeedsSomethingToRun() =>
        TestMachine.Error(static linux => linux.Systemd.Services["api"].IsDropIn = false)
            .ShouldStartWith("'api.service' has no Service.ExecStart. Define it, or set IsDropIn to extend the distribution's.");

    [TestMethod]
    public void RunsOneCommandUnlessItIsOneshot()
    {
        TestMachine.Error(static linux => linux.Systemd.Services["api"].Service.ExecStart = ["/bin/a", "/bin/b"])
            .ShouldStartWith("'api.service' has 2 command lines in ExecStart, which only a service of type Oneshot may have.");
        TestMachine.Errors(static linux =>
        {
            linux.Systemd.Services["api"].Service.ExecStart = ["/bin/a", "/bin/b"];
            linux.Systemd.Services["api"].Service.Type = ServiceType.Oneshot;
        }).ShouldBeEmpty();
    }

    [TestMethod]
    public void CannotBeMaskedAndEnabled() =>
        TestMachine.Error(static linux => (linux.Systemd.Services["api"].Mask, linux.Systemd.Services["api"].Enable) = (true, true))
            .ShouldStartWith("'api.service' is both masked and enabled. Keep one of them.");

    [TestMethod]
    public void CannotDependOnANameWithoutItsKind() =>
        TestMachine.Error(static linux => Api(linux).Unit.After.Add("network")).ShouldContain("must be the full name of a unit, as network-online.target");

    [TestMethod]
    public void MustMountSomewhere() =>
        TestMachine.Errors(static linux => linux.Systemd.Mounts["data"].Mount.What = "/dev/sdb")
            .ShouldContain(static error => error.StartsWith("'data' cannot be the place of a mount: it must begin with '/'.", StringComparison.Ordinal));

    private static ServiceUnit Api(Linux linux)
    {
        var api = linux.Systemd.Services["api"];
        api.Service.ExecStart = ["/bin/api"];
        return api;
    }
}
