namespace Cairn.Composition.Tests;

[TestClass]
public class ConflictReadByItsOwnModule
{
    [TestMethod]
    public void IsAConflictAndNoOscillation()
    {
        var problem = Given.Diagnose(
            a =>
            {
                a.X = 1;
                a.Y = a.X;
            },
            b => b.X = 2);

        problem.Id.ShouldBe("CAIRN1001");
        problem.Definitions.Select(static d => d.Value).ShouldBe(["1", "2"]);
    }

    [TestMethod]
    public void IsOneInSettingsToo()
    {
        var problem = Given.Diagnose(
            a =>
            {
                a.Settings["k"] = 1;
                a.Y = (int)(long)a.Settings["k"].Scalar!;
            },
            b => b.Settings["k"] = 2);

        problem.Id.ShouldBe("CAIRN1001");
    }

    [TestMethod]
    public void GoesWhenAStrongerDefinitionDecides() =>
        Given.Values(
            a =>
            {
                a.X = 1;
                a.Y = a.X;
            },
            b => b.X = 2,
            c => c.Overrides.X = 3).Y.ShouldBe(3);
}
