using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Conflicts;

[TestClass]
public sealed class ReadOnlyOption
{
    [TestMethod, Conforms("VIS-01")]
    public void CanBeSetOnce() => Values(a: s => s.Fixed = 9).Fixed.ShouldBe(9);

    [TestMethod, Conforms("VIS-02")]
    public void ADefaultCountsAsSet() =>
        Diagnose(a: s => s.FixedNine = 1).Plain().ShouldBe(
            """
            error CAIRN1011: 'FixedNine' is read-only, but set more than once.
              Sample.cs: 9 (option default)
              ReadOnlyOption.cs: 1 (plain, Cairn.Composition.Tests.A)
              hint: Keep one of the definitions.
            """);

    [TestMethod, Conforms("VIS-03")]
    public void EqualValuesDoNotHelp() =>
        Diagnose(a: s => s.Fixed = 9, b: s => s.Fixed = 9).Id.ShouldBe(DiagnosticIds.ReadOnly);

    [TestMethod, Conforms("VIS-04")]
    public void PriorityDoesNotHelp() =>
        Diagnose(a: s => s.Fixed = 9, b: s => s.Overrides.Fixed = 9).Id.ShouldBe(DiagnosticIds.ReadOnly);

    [TestMethod, Conforms("VIS-05")]
    public void AWriteThatDoesNotHappenDoesNotExist()
    {
        var host = Values(a: s =>
        {
            if (s.Enable)
            {
                s.FixedNine = 1;
            }
        });

        host.FixedNine.ShouldBe(9);
    }

    [TestMethod, Conforms("VIS-06")]
    public void TheLimitIsPerRow()
    {
        var host = Values(a: s => s.Users["a"].Fixed = 1, b: s => s.Users["b"].Fixed = 2);

        (host.Users["a"].Fixed, host.Users["b"].Fixed).ShouldBe((1, 2));
    }
}
