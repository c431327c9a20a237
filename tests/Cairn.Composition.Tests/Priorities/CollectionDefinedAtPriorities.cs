using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Priorities;

[TestClass]
public sealed class CollectionDefinedAtPriorities
{
    [TestMethod, Conforms("PRI-20")]
    [Description("The design wins over the row: Add keeps the default, = replaces it, and so do stronger priorities.")]
    public void AddKeepsTheDefaultAndAssignmentReplacesIt()
    {
        Values(a: s => s.Letters.Add("a")).Letters.ShouldBe(["z", "a"]);
        Values(a: s => s.Defaults.Letters.Add("a")).Letters.ShouldBe(["z", "a"]);
        Values(a: s => s.Letters = ["a"]).Letters.ShouldBe(["a"]);
        Values(a: s => s.Overrides.Letters.Add("a")).Letters.ShouldBe(["a"]);
    }

    [TestMethod]
    public void AddFirstComesBeforeTheDefault() =>
        Values(a: s => s.Letters.AddFirst("a"), b: s => s.Letters.Add("b")).Letters.ShouldBe(["a", "z", "b"]);

    [TestMethod, Conforms("PRI-21")]
    public void AtTheDefaultsOwnPriorityTheDeclarationComesFirst() =>
        Values(a: s => s.At(Priority.OptionDefault).Letters.Add("a")).Letters.ShouldBe(["z", "a"]);

    [TestMethod, Conforms("PRI-18")]
    [Description("There are no lazy values; the strongest priority of each key can be asked.")]
    public void EachKeyHasItsPriority()
    {
        var evaluation = Evaluate(a: s =>
        {
            s.Defaults.Ports["d"] = 1;
            s.Ports["r"] = 2;
            s.Overrides.Ports["f"] = 3;
        });

        new[] { "d", "r", "f" }.Select(key => evaluation.Explain($"Ports[\"{key}\"]")!.Priority)
            .ShouldBe([Priority.Defaults, Priority.Plain, Priority.Overrides]);
    }

    [TestMethod, Conforms("PRI-22")]
    public void PriorityCountsAtEveryDepthOfSettings()
    {
        var host = Values(a: s => s.Defaults.Settings["foo"]["bar"] = 0, b: s => s.Overrides.Settings["foo"]["bar"] = 1, c: s => s.Settings["foo"]["bar"] = 2);

        host.Settings["foo"]["bar"].Scalar.ShouldBe(1L);
    }

    [TestMethod, Conforms("PRI-25")]
    [Description("A view raises each write through it; dropping other rows is explicit.")]
    public void AViewRaisesRowsAndClearDropsTheOthers()
    {
        static void Declare(Sample s)
        {
            s.Users["a"].P = 5;
            s.Users["b"].P = 6;
        }

        var raised = Values(a: Declare, b: s => s.Overrides.Users["a"].P = 7);
        raised.Users.Keys.ShouldBe(["a", "b"]);
        raised.Users["a"].P.ShouldBe(7);

        var cleared = Values(a: Declare, b: s =>
        {
            s.Overrides.Users.Clear();
            s.Overrides.Users["a"].P = 7;
        });
        cleared.Users.Keys.ShouldBe(["a"]);
        cleared.Users["a"].P.ShouldBe(7);
    }
}
