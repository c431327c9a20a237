using System.Collections.Concurrent;
using Cairn.Deployment.Connections;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;

namespace Cairn.Deployment.Tests.Runs;

[TestClass]
public sealed class FleetThatFails
{
    private static readonly string[] s_machines = ["a", "b", "c", "d", "e"];

    [TestMethod]
    [Description("R13: machine 3 of 5 fails: 1 and 2 are brought back to where they were, 4 and 5 are not attempted, and the run fails.")]
    public async Task BringsBackThoseThatSucceeded()
    {
        var back = new ConcurrentQueue<string>();
        var run = new FleetRun(Batches.Parse("1,2,3,4"), parallel: 4, keepGoing: false)
        {
            TakeBack = (machine, generation) =>
            {
                back.Enqueue($"{machine} {generation}");
                return new MachineOutcome(machine, OutcomeKind.Applied, 0, "back");
            },
        };

        var outcomes = await run.RunAsync(s_machines, Deploy("c"), CancellationToken.None);

        back.Order().ShouldBe(["a 7", "b 7"]);
        outcomes.Select(static outcome => outcome.Kind).ShouldBe([OutcomeKind.TakenBack, OutcomeKind.TakenBack, OutcomeKind.Failed, OutcomeKind.Skipped, OutcomeKind.Skipped]);
        outcomes[0].Text.ShouldBe("taken back to generation 7, because c failed");
        FleetRun.ExitCodeOf(outcomes).ShouldNotBe(0);
    }

    [TestMethod]
    [Description("R13: bringing back goes on past its own errors, which are told.")]
    public async Task GoesOnThoughOneCannotBeBroughtBack()
    {
        var run = new FleetRun(Batches.Parse("1,2,3,4"), parallel: 1, keepGoing: false)
        {
            TakeBack = static (machine, _) => machine == "a" ? new MachineOutcome(machine, OutcomeKind.Failed, 10, "gone") : new MachineOutcome(machine, OutcomeKind.Applied, 0, "back"),
        };

        var outcomes = await run.RunAsync(s_machines, Deploy("c"), CancellationToken.None);

        outcomes[0].ShouldBe(new MachineOutcome("a", OutcomeKind.Failed, 33, "c failed, but it could not be brought back: gone"));
        outcomes[1].Kind.ShouldBe(OutcomeKind.TakenBack);
        FleetRun.ExitCodeOf(outcomes).ShouldBe(50);
    }

    [TestMethod]
    public async Task LeavesWhatDidNotChange()
    {
        var run = new FleetRun(Batches.One, parallel: 4, keepGoing: false) { TakeBack = static (_, _) => throw new InvalidOperationException("It is not to be brought back.") };

        var outcomes = await run.RunAsync(
            s_machines,
            static (machine, _) => machine == "c" ? new MachineOutcome(machine, OutcomeKind.Failed, 31, "no") : new MachineOutcome(machine, OutcomeKind.NothingToDo, 0, "nothing to do"),
            CancellationToken.None);

        outcomes.Count(static outcome => outcome.Kind == OutcomeKind.NothingToDo).ShouldBe(4);
    }

    [TestMethod]
    public async Task SaysThatANewMachineHasNowhereToGoBack()
    {
        var run = new FleetRun(Batches.Parse("1,2"), parallel: 1, keepGoing: false) { TakeBack = static (_, _) => throw new InvalidOperationException("It has nowhere to go.") };

        var outcomes = await run.RunAsync(["a", "b"], static (machine, _) => new MachineOutcome(machine, machine == "b" ? OutcomeKind.Failed : OutcomeKind.Applied, 31, "on generation 1"), CancellationToken.None);

        outcomes[0].ShouldBe(new MachineOutcome("a", OutcomeKind.Failed, 33, "b failed, but there is no generation to bring it back to: on generation 1"));
    }

    [TestMethod]
    public async Task KeepsThoseThatSucceededUnlessToldOtherwise()
    {
        var outcomes = await new FleetRun(Batches.Parse("1,2,3,4"), parallel: 1, keepGoing: false).RunAsync(s_machines, Deploy("c"), CancellationToken.None);

        outcomes[0].Kind.ShouldBe(OutcomeKind.Applied);
    }

    [TestMethod]
    [Description("What does not build is known before: all or nothing is nothing then, and nobody has to be brought back.")]
    public async Task BeginsNoneWhereItIsAllOrNothing()
    {
        MachineOutcome[] ended = [new("d", OutcomeKind.Failed, 3, "does not build"), new("e", OutcomeKind.Offline, 10, "left out")];
        var run = new FleetRun(Batches.One, parallel: 4, keepGoing: false) { TakeBack = static (_, _) => throw new InvalidOperationException("It was not begun.") };

        var outcomes = await run.RunAsync(s_machines, ended, static (_, _) => throw new InvalidOperationException("It is not to be begun."), CancellationToken.None);

        string.Concat(outcomes.Select(static outcome => outcome.Kind.ToString()[0])).ShouldBe("SSSFO");
        outcomes[0].Text.ShouldBe("skipped: d failed already, and it is all or nothing");
        FleetRun.ExitCodeOf(outcomes).ShouldBe(3);
    }

    [TestMethod]
    public async Task DeploysTheOthersWhereItIsNot()
    {
        MachineOutcome[] ended = [new("d", OutcomeKind.Failed, 3, "does not build")];

        var outcomes = await new FleetRun(Batches.One, parallel: 4, keepGoing: false).RunAsync(s_machines, ended, Deploy("none"), CancellationToken.None);

        string.Concat(outcomes.Select(static outcome => outcome.Kind.ToString()[0])).ShouldBe("AAAFA");
    }

    [TestMethod]
    [DataRow("1%", "FSS")]
    [DataRow("33%", "FSS")]
    [DataRow("34%", "FAA")]
    [DataRow("0", "FSS")]
    [DataRow("1", "FAA")]
    [Description("P15: more failures than may be end the run at once, also within a batch.")]
    public async Task BeginsNoOtherOnceTooManyFailed(string limit, string expected)
    {
        var run = new FleetRun(Batches.One, parallel: 1, keepGoing: false) { Limit = FailureLimit.Parse(limit) };

        var outcomes = await run.RunAsync(["a", "b", "c"], Deploy("a"), CancellationToken.None);

        string.Concat(outcomes.Select(static outcome => outcome.Kind.ToString()[0])).ShouldBe(expected);
        if (expected[1] == 'S')
        {
            outcomes[1].Text.ShouldBe($"skipped: 1 of 3 machines failed (33%), and {limit} may");
        }
    }

    [TestMethod]
    [Description("P14: when all fail, the run fails with their code.")]
    public async Task EndsWithTheCodeOfAll()
    {
        var outcomes = await new FleetRun(Batches.One, parallel: 2, keepGoing: true).RunAsync(s_machines, static (machine, _) => new MachineOutcome(machine, OutcomeKind.Failed, 10, "gone"), CancellationToken.None);

        FleetRun.ExitCodeOf(outcomes).ShouldBe(10);
    }

    [TestMethod]
    [Description("P16: a failure that the run goes on past is still one.")]
    public async Task IsNotWellBecauseItWentOn()
    {
        var outcomes = await new FleetRun(Batches.Parse("1,2"), parallel: 1, keepGoing: true).RunAsync(s_machines, Deploy("a"), CancellationToken.None);

        FleetRun.ExitCodeOf(outcomes).ShouldBe(50);
    }

    [TestMethod]
    [DataRow("x")]
    [DataRow("-1")]
    [DataRow("101%")]
    public void ByALimitThatIsNoneIsRefused(string text) =>
        Should.Throw<DeploymentException>(() => FailureLimit.Parse(text)).Message.ShouldBe($"CAIRN6039: '{text}' does not say how many machines may fail. Write a number from 0, or a share from 0% to 100%.");

    [TestMethod]
    [Description("P26: machines that are known to be offline are left out and listed; that alone is no failure, unless there is no other.")]
    public async Task LeavesOutThoseThatAreOffline()
    {
        var offline = await new OfflineMachines(2).FindAsync(
            ["a", "b", "c"],
            static (machine, _) => machine switch
            {
                "a" => throw DeploymentDiagnostics.Unreachable.Error(machine, "root@a", "no route to host"),
                "b" => throw DeploymentDiagnostics.HostKeyUnknown.Error(machine, "SHA256:x"),
                _ => new LocalComputer(machine),
            },
            CancellationToken.None);

        var left = offline.ShouldHaveSingleItem();
        left.ShouldBe(left with { Machine = "a", Kind = OutcomeKind.Offline, ExitCode = 10 });
        left.Text.ShouldStartWith("left out: CAIRN6011: 'a' cannot be reached at 'root@a': no route to host.");
        FleetRun.ExitCodeOf([left, new MachineOutcome("c", OutcomeKind.Applied, 0, "")]).ShouldBe(0);
        FleetRun.ExitCodeOf([left]).ShouldBe(10);
    }

    private static Func<string, CancellationToken, MachineOutcome> Deploy(string failing) => (machine, _) => machine == failing
        ? new MachineOutcome(machine, OutcomeKind.Failed, 31, "no")
        : new MachineOutcome(machine, OutcomeKind.Applied, 0, "yes") { GenerationBefore = 7 };
}
