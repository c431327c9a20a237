using Cairn.Activation.Apt;
using Cairn.Activation.Tests.Apt.Support;
using Cairn.Store.Manifests;
using CsCheck;

namespace Cairn.Activation.Tests.Apt;

/// <summary>What holds for all wishes, one after another.</summary>
[TestClass]
public sealed class AnyPackages
{
    private static readonly string[] s_names = ["web", "web-common", "tool", "base", "lib", "any-web"];

    private static readonly Gen<string[]> s_wish = Gen.Int[0, s_names.Length - 1].Array[0, 4]
        .Select(static chosen => chosen.Select(static index => s_names[index]).Distinct(StringComparer.Ordinal).ToArray());

    [TestMethod]
    public void LeaveThoseOfOthersAsTheyWereWhenNothingIsDeclaredAnyMore() => s_wish.Array[1, 4].Sample(static wishes =>
    {
        var machine = new AptMachine();
        var ledger = new PackageLedger();
        foreach (var wish in wishes)
        {
            ledger = Switch(machine, ledger, wish);
            Plan(machine, ledger, wish).Change.ShouldBeNull();
        }

        ledger = Switch(machine, ledger, []);

        string.Join(' ', machine.Words.Split(' ').Where(static word => !word.Contains(":rc:", StringComparison.Ordinal))).ShouldBe("base:ii:1 lib:ii:1:auto");
        (ledger.Installed.Count, ledger.Marked.Count).ShouldBe((0, 0));
        machine.RemoveFolder();
    });

    [TestMethod]
    public void AreTakenBackToWhatTheyWere() => Gen.Select(s_wish, s_wish).Sample(static (now, next) =>
    {
        var machine = new AptMachine();
        var ledger = Switch(machine, new PackageLedger(), now);
        var before = machine.Words;
        if (Plan(machine, ledger, next).Change is { } change)
        {
            change = change with { Policy = machine.Policy };
            change.Apply(machine.Surroundings);
            change.Undo(machine.Surroundings);
        }

        machine.Words.ShouldBe(before);
        machine.RemoveFolder();
    });

    private static PackageLedger Switch(AptMachine machine, PackageLedger ledger, string[] wish)
    {
        var plan = Plan(machine, ledger, wish);
        plan.Refusals.ShouldBeEmpty();
        (plan.Change is null ? null : plan.Change with { Policy = machine.Policy })?.Apply(machine.Surroundings);
        return plan.Ledger;
    }

    private static AptPlan Plan(AptMachine machine, PackageLedger ledger, string[] wish) => new AptPlanner(machine).Plan(new AptRequest
    {
        Next = new AptEntry { Packages = wish },
        Ledger = ledger,
        Places = machine.Places,
    });
}
