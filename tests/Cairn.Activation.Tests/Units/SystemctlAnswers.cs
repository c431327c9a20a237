using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Units;
using CsCheck;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class SystemctlAnswers
{
    /// <summary>As systemd 252 of Debian 12 printed it, shortened.</summary>
    private const string Shown = """
        Type=simple
        RemainAfterExit=no
        Result=exit-code
        ExecMainStatus=1
        Id=again.service
        Names=again.service
        LoadState=loaded
        ActiveState=activating
        SubState=auto-restart
        FragmentPath=/etc/systemd/system/again.service
        UnitFileState=linked
        InactiveExitTimestampMonotonic=23393457036
        Job=
        ConditionResult=yes
        ConditionTimestampMonotonic=23393451778
        InvocationID=709eb28cf6b842fb9b6ac9ac7f4a74cb

        Type=oneshot
        RemainAfterExit=no
        Id=a\x2db.service
        Names="a\\x2db.service" other.service
        RequiredBy=needs.service
        ConsistsOf=part.service needs.service
        TriggeredBy=x.socket "y\\x2dz.timer"
        LoadState=loaded
        ActiveState=inactive
        SubState=dead
        FragmentPath=/etc/systemd/system/a\x2db.service
        CanReload=yes
        RefuseManualStop=yes
        Job=1525
        ConditionResult=no
        ConditionTimestampMonotonic=23393443112
        """;

    [TestMethod]
    [Description("X03, U18: a block is a unit; names in lists are in quotes, elsewhere they are not.")]
    public void AreReadAsUnits()
    {
        var units = SystemctlOutput.Units(Shown.ReplaceLineEndings("\n") + "\n");

        units.Select(static unit => unit.Id).ShouldBe(["again.service", @"a\x2db.service"]);
        units[0].IsFailing.ShouldBeTrue();
        units[0].Started.ShouldBe(23393457036);
        units[0].IsOneshot.ShouldBeFalse();
        units[1].Names.ShouldBe([@"a\x2db.service", "other.service"]);
        units[1].Dependents.ShouldBe(["needs.service", "part.service"]);
        units[1].TriggeredBy.ShouldBe(["x.socket", @"y\x2dz.timer"]);
        units[1].Job.ShouldBe(1525);
        (units[1].IsOneshot && units[1].IsConditionUnmet && units[1].CanReload && units[1].RefusesStop).ShouldBeTrue();
    }

    [TestMethod]
    public void GiveBackEveryWordThatIsQuoted() =>
        Gen.String[Gen.Char["ab\\\" $`-"], 1, 8].Array[0, 5].Sample(static words =>
            SystemctlOutput.Words(string.Join(' ', words.Select(static word => $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""))).ShouldBe(words));

    [TestMethod]
    public void NameUnits() =>
        SystemctlOutput.Names("again.service loaded activating auto-restart again.service\n● bad.service   loaded failed     failed       bad.service\n").ShouldBe(["again.service", "bad.service"]);

    [TestMethod]
    [Description("U18, U22: one call asks for names as they are and for instances by pattern; another for what these drag along.")]
    public void AreAskedForInOneCall()
    {
        var commands = new WrittenAnswers(static text => text.EndsWith("again.service tmpl@*.service nginx.service", StringComparison.Ordinal) ? new CommandResult(0, Shown, "") : null);
        var units = UnitSet.Of([new UnitEntry { Name = "again.service" }, new UnitEntry { Name = "tmpl@.service" }], static _ => "");

        new SystemdObserver(commands, UnitScope.System, UnitFolders.OfSystem).Observe(units, UnitSet.Empty, ["nginx.service"])[@"other.service"].Id.ShouldBe(@"a\x2db.service");

        commands.Asked.ShouldBe([
            $"systemctl show --property={SystemctlOutput.Properties} -- again.service tmpl@*.service nginx.service",
            $"systemctl show --property={SystemctlOutput.Properties} -- needs.service part.service x.socket y\\x2dz.timer"]);
    }

    [TestMethod]
    [Description("H27: a user's manager is asked as the user, which opens no session.")]
    public void OfUsersAreAskedForAsTheUser()
    {
        var command = new UnitScope("bob", 1000, 1001).Systemctl("start", [], ["a.service"]);

        command.ToString().ShouldBe("setpriv --reuid=1000 --regid=1001 --init-groups -- systemctl --user start --no-pager --no-ask-password -- a.service");
        command.Environment["XDG_RUNTIME_DIR"].ShouldBe("/run/user/1000");
    }

    [TestMethod]
    public void ThatDoNotComeAreARefusal() =>
        Should.Throw<ActivationException>(static () => new SystemdObserver(new WrittenAnswers(static _ => new CommandResult(1, "", "Host is down\n")), UnitScope.System, UnitFolders.OfSystem).Failing())
            .Message.ShouldBe("CAIRN7040: 'systemd' cannot be asked about its units: Host is down. Nothing changed. Check that systemd runs on the machine and that `systemctl` answers there.");
}
