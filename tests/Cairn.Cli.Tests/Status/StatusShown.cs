using Cairn.Cli.Fleets;
using Cairn.Cli.Status;
using Cairn.Cli.Tests.Support;
using Cairn.Deployment.Machines;
using Cairn.Store.Wire;

namespace Cairn.Cli.Tests.Status;

[TestClass]
public sealed class StatusShown
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static MachineCondition Good { get; } = new()
    {
        Generation = 4, Confirmed = 4, Since = s_now.AddHours(-3), Secrets = 2, Keys = ["age1x"],
        Last = new LastRun("Confirmed", 3, 4, s_now.AddHours(-3), []),
    };

    [TestMethod]
    public void IsATableAndWhatNeedsMoreThanACell()
    {
        using var output = new StringWriter();

        StatusReport.Write(
            new Terminal(output, TextWriter.Null, isInteractive: false),
            [
                Outcome("argentum", Good),
                Outcome("cinnabar", Good with
                {
                    Generation = 5, Since = s_now.AddDays(-40), Drift = [new Deviation("file", "/etc/motd", "was edited"), new Deviation("unit", "api.service", "failed: exit-code")],
                    RebootReasons = ["libc6 asks for it"], SecretProblems = ["'api/token' is not as it was decrypted"], Last = new LastRun("RolledBack", 5, 6, s_now.AddMinutes(-5), ["api.service failed"]),
                }),
                new MachineOutcome("galena", OutcomeKind.Failed, 10, "CAIRN6011: 'galena' cannot be reached."),
                Outcome("rosegold", new MachineCondition { IsUnfinished = true }),
            ],
            s_now);

        string.Join('\n', output.ToString().Split('\n').Select(static line => line.TrimEnd())).ShouldBe(
            """
            machine  reachable generation  since drift reboot secrets      last run
            argentum yes       4           3 h   none  no     2 in order   well
            cinnabar yes       5, on trial 40 d  2     needed NOT IN ORDER RolledBack
            galena   NO
            rosegold yes       none                    no     none         unfinished
            cinnabar: not confirmed; a boot returns to generation 4
            cinnabar: file /etc/motd was edited
            cinnabar: unit api.service failed: exit-code
            cinnabar: should be started anew: libc6 asks for it
            cinnabar: secrets: 'api/token' is not as it was decrypted
            cinnabar: the last run to generation 6 ended as RolledBack on 2026-11-30 11:55:00Z
            cinnabar: api.service failed
            galena: CAIRN6011: 'galena' cannot be reached.
            rosegold: an activation is at work, or did not come to its end

            """);
    }

    [TestMethod]
    public void IsALineEachOnANarrowTerminal()
    {
        using var output = new StringWriter();

        StatusReport.Write(new Terminal(output, TextWriter.Null, isInteractive: false) { Width = 40 }, [Outcome("argentum", Good), new MachineOutcome("galena", OutcomeKind.Failed, 10, "CAIRN6011: no.")], s_now);

        output.ToString().ShouldBe("argentum: reachable yes, generation 4, since 3 h, drift none, reboot no, secrets 2 in order, last run well\ngalena: reachable NO\ngalena: CAIRN6011: no.\n");
    }

    [TestMethod]
    [DataRow("age1x", "")]
    [DataRow("age1y", "the machine's key 'age1x' is not the one of the fleet, 'age1y'")]
    public void ComparesTheKeyOfTheMachineWithThatOfTheFleet(string recipient, string problem)
    {
        using var fleet = new Folder();
        fleet.Write("hosts/fleet/keys/machines/cinnabar.pub", $"# cinnabar\n{recipient}\n");

        string.Join('|', FleetKeyCheck.Of(new FleetFolder(fleet.Root), "cinnabar", Good)!.SecretProblems).ShouldBe(problem);
        FleetKeyCheck.Of(new FleetFolder(fleet.Root), "cinnabar", Good with { Keys = [] })!.SecretProblems.ShouldBe(["the machine has no key, or none that can be read"]);
        FleetKeyCheck.Of(new FleetFolder(fleet.Root), "electrum", Good)!.SecretProblems.ShouldBeEmpty();
    }

    private static MachineOutcome Outcome(string machine, MachineCondition condition) => new(machine, OutcomeKind.Planned, 0, "") { Condition = condition };
}
