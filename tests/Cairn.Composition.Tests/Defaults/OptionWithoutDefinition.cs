using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Defaults;

[TestClass]
public sealed class OptionWithoutDefinition
{
    [TestMethod, Conforms("DEF-02", "DEF-10")]
    public void IsAnErrorWhenRead()
    {
        Diagnose(a: s => s.Y = s.X).Plain().ShouldBe(
            """
            error CAIRN1002: 'X' has no value: it is read, but no module defines it. Set it.
              OptionWithoutDefinition.cs (Cairn.Composition.Tests.A, reads it)
            """);
        Should.Throw<OptionUndefinedException>(() => Values().Text);
    }

    [TestMethod]
    public void IsReportedOnceForAllWhoReadIt() =>
        Diagnose(a: s => s.Y = s.X, b: s => s.Z = s.X).Shown().ShouldBe(["A", "B"]);

    [TestMethod, Conforms("DEF-03")]
    public void IsNoErrorWhenNobodyReadsIt() => Evaluate().Diagnostics.ShouldBeEmpty();

    [TestMethod, Conforms("DEF-04", "DEF-11", "NUL-04", "NUL-05")]
    public void HasTheEmptyValueOfItsKind()
    {
        var host = Values(a: s =>
        {
            if (s.Enable)
            {
                s.Maybe = 3;
            }
        });

        host.Numbers.ShouldBeEmpty();
        host.Ports.ShouldBeEmpty();
        host.Names.ShouldBeEmpty();
        host.OnlyMap.ShouldBeEmpty();
        host.Users.ShouldBeEmpty();
        host.Settings.ToString().ShouldBe("{}");
        host.Maybe.ShouldBeNull();
        host.Note.ShouldBeNull();
    }

    [TestMethod, Conforms("DEF-05")]
    public void LinesHaveNoEmptyValue()
    {
        Should.Throw<OptionUndefinedException>(() => Values().Lines.ToString());
        Values().Lines.HasValue.ShouldBeFalse();
    }

    [TestMethod, Conforms("DEF-12", "NUL-02", "NUL-03", "NUL-08")]
    public void NullIsAValueLikeAnyOther()
    {
        Values(a: s => s.Overrides.Maybe = null, b: s => s.Maybe = 3).Maybe.ShouldBeNull();
        Values(a: s => s.Nothing = 3).Nothing.ShouldBe(3);
        Values().IsDefined(nameof(Sample.Nothing)).ShouldBeTrue();
        Values().IsDefined(nameof(Sample.Maybe)).ShouldBeFalse();
        Values().One.ShouldBe(1);
    }
}
