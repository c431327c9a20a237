using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;
using CsCheck;

namespace Cairn.Deployment.Tests.Runs;

[TestClass]
public sealed class FleetInBatches
{
    private static readonly string[] s_machines = ["a", "b", "c", "d", "e", "f", "g", "h"];

    [TestMethod]
    [DataRow("1,25%,100%", "a|b|cdefgh")]
    [DataRow("3", "abc|defgh")]
    [DataRow("50%,50%", "abcd|efgh")]
    [DataRow("100", "abcdefgh")]
    public void IsCut(string text, string batches) =>
        string.Join('|', Batches.Parse(text).Cut(s_machines).Select(static batch => string.Concat(batch))).ShouldBe(batches);

    [TestMethod]
    public void LosesNoMachine() =>
        Gen.Select(Gen.Int[1, 120].Array[1, 5], Gen.Bool.Array[5], Gen.Int[0, 30]).Sample(static (numbers, shares, count) =>
        {
            var text = string.Join(',', numbers.Select((number, index) => shares[index] ? $"{Math.Min(number, 100)}%" : $"{number}"));
            var items = Enumerable.Range(0, count).ToList();
            var batches = Batches.Parse(text).Cut(items);
            return batches.SelectMany(static batch => batch).SequenceEqual(items) && batches.All(static batch => batch.Count > 0);
        });

    [TestMethod]
    [DataRow("", "")]
    [DataRow("1,0", "0")]
    [DataRow("101%", "101%")]
    [DataRow("a", "a")]
    public void ByNothingThatCanBeReadIsRefused(string text, string part) => Should.Throw<DeploymentException>(() => Batches.Parse(text)).Message.ShouldBe(
        $"CAIRN6027: '{text}' does not say how many machines there are in a batch: '{part}' is neither a number from 1 nor a share from 1% to 100%. Write numbers and shares with commas between, as '1,25%,100%'.");

    [TestMethod]
    [Description("R13: what fails ends the run after its batch; the others of the batch come to their end, and those that were not begun say why.")]
    public async Task StopsAfterTheBatchThatFails()
    {
        var outcomes = await new FleetRun(Batches.Parse("1,3"), parallel: 2, keepGoing: false).RunAsync(s_machines, Deploy("b"), CancellationToken.None);

        string.Concat(outcomes.Select(static outcome => outcome.Kind.ToString()[0])).ShouldBe("AFASSSSS");
        outcomes[7].Text.ShouldBe("skipped: b failed in a batch before");
        FleetRun.ExitCodeOf(outcomes).ShouldBe(50);
    }

    [TestMethod]
    public async Task GoesOnIfItIsToldTo()
    {
        var outcomes = await new FleetRun(Batches.Parse("1,3"), parallel: 2, keepGoing: true).RunAsync(s_machines, Deploy("b"), CancellationToken.None);

        string.Concat(outcomes.Select(static outcome => outcome.Kind.ToString()[0])).ShouldBe("AFAAAAAA");
    }

    [TestMethod]
    public async Task BeginsNoMachineAfterAnInterruption()
    {
        using var interrupt = new CancellationTokenSource();

        var outcomes = await new FleetRun(Batches.One, parallel: 1, keepGoing: true).RunAsync(
            s_machines,
            (machine, _) =>
            {
                interrupt.Cancel();
                return new MachineOutcome(machine, OutcomeKind.Failed, 130, "interrupted");
            },
            interrupt.Token);

        outcomes.Count(static outcome => outcome.Kind == OutcomeKind.Failed).ShouldBe(1);
        outcomes.Count(static outcome => outcome.Text == "skipped: interrupted before its turn").ShouldBe(7);
    }

    [TestMethod]
    [DataRow(0, 0, 0)]
    [DataRow(10, 10, 10)]
    [DataRow(0, 32, 50)]
    public void EndsWithTheCodeThatAllHave(int one, int two, int all) =>
        FleetRun.ExitCodeOf([new("a", OutcomeKind.Applied, one, ""), new("b", OutcomeKind.Applied, two, "")]).ShouldBe(all);

    private static Func<string, CancellationToken, MachineOutcome> Deploy(string failing) => (machine, _) => machine == failing
        ? new MachineOutcome(machine, OutcomeKind.Failed, 31, "no")
        : new MachineOutcome(machine, OutcomeKind.Applied, 0, "yes");
}
