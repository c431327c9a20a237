using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Defaults;

[TestClass]
public sealed class DefaultThatIsComputed
{
    [TestMethod, Conforms("DEF-06")]
    public void FollowsWhatItIsComputedFrom()
    {
        EvaluateOn<Computed>(c => c.Name = "mac", c => c.Copy = c.Local).Root.Copy.ShouldBe("mac");
        EvaluateOn<Computed>(c => c.Name = "mac", c => c.Local = "other").Root.Local.ShouldBe("other");
        EvaluateOn<Computed>(c => c.Name = "mac", c => c.List.Add("y")).Root.List.ShouldBe(["mac", "x", "y"]);
    }

    [TestMethod, Conforms("DEF-07", "REC-17")]
    public void IsNotComputedWhenTheOptionIsDefined()
    {
        var evaluation = EvaluateOn<Computed>(c => c.Broken = "x");

        evaluation.Diagnostics.ShouldBeEmpty();
        evaluation.Root.Broken.ShouldBe("x");
    }

    [TestMethod, Conforms("ERR-34")]
    public void NamesWhatItLacks()
    {
        const string Message = "'Name' has no value, but the default of 'Local' is computed from it. Set one of them.";

        var problem = EvaluateOn<Computed>(c => c.Copy = c.Local).Diagnostics.ShouldHaveSingleItem();
        problem.Id.ShouldBe(DiagnosticIds.Undefined);
        problem.Path.ShouldBe("Name");
        problem.Message.ShouldBe(Message);
        Should.Throw<OptionUndefinedException>(() => EvaluateOn<Computed>().Root.Local).Message.ShouldBe(Message);
    }

    [TestMethod]
    public void MayNotNeedItself()
    {
        EvaluateOn<Computed>(c => c.Number = c.First).Diagnostics.ShouldHaveSingleItem().Plain().ShouldBe(
            """
            error CAIRN1016: 'First' has a default that needs itself.
              hint: Define the option, or one of those that its default is computed from.
            """);
        EvaluateOn<Computed>(c => c.Number = c.First, c => c.Second = 2).Root.Number.ShouldBe(2);
    }

    [TestMethod]
    public void CanBeExplainedEvenWhenItThrows() => EvaluateOn<Computed>().Explain("Broken")!.Value.ShouldBeNull();
}
