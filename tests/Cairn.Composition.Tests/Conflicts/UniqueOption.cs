using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Conflicts;

[TestClass]
public sealed class UniqueOption
{
    [TestMethod, Conforms("CON-15")]
    public void EvenEqualDefinitionsAreTooMany() =>
        Diagnose(a: s => s.Only = "x", b: s => s.Only = "x").Plain().ShouldBe(
            """
            error CAIRN1010: 'Only' is defined more than once although it must be unique.
              UniqueOption.cs: "x" (plain, Cairn.Composition.Tests.A)
              UniqueOption.cs: "x" (plain, Cairn.Composition.Tests.B)
              hint: Keep one of the definitions.
            """);

    [TestMethod, Conforms("CON-16")]
    public void TheReasonIsTold() =>
        Diagnose(a: s => s.OnlyHere = 2, b: s => s.OnlyHere = 2).Message.ShouldBe(
            "'OnlyHere' is defined more than once although it must be unique (one place only).");

    [TestMethod, Conforms("CON-17")]
    public void TheElementsAreCheckedAsEver()
    {
        var problem = Diagnose(a: s => s.OnlyMap = new OptionMap<int> { ["a"] = 0, ["b"] = 2 });

        problem.Id.ShouldBe(DiagnosticIds.Invalid);
        problem.Path.ShouldBe("OnlyMap[\"a\"]");
    }

    [TestMethod]
    public void SeveralModulesMayNotFillAUniqueMap() =>
        Diagnose(a: s => s.OnlyMap["a"] = 1, b: s => s.OnlyMap["b"] = 1).Id.ShouldBe(DiagnosticIds.NotUnique);

    [TestMethod, Conforms("CON-18")]
    public void TheDefaultDoesNotCount()
    {
        Values(a: s => s.OnlyHere = 2).OnlyHere.ShouldBe(2);
        Values(a: s => s.Only = "x").Only.ShouldBe("x");
    }
}
