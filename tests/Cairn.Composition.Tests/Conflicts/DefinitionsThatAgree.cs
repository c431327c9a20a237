using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Conflicts;

[TestClass]
public sealed class DefinitionsThatAgree
{
    [TestMethod, Conforms("CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "CON-08")]
    public void ScalarsOfAnyTypeAreOneValue()
    {
        static void Define(Sample s)
        {
            (s.X, s.Enable, s.Text, s.Note, s.Maybe, s.Real) = (0, false, "", "/a", null, 0.1);
        }

        var host = Values(a: Define, b: Define);

        (host.X, host.Enable, host.Text, host.Note, host.Maybe, host.Real).ShouldBe((0, false, "", "/a", null, 0.1));
    }

    [TestMethod, Conforms("CON-09")]
    public void DeepEqualityDecides()
    {
        static object Make() => new object[] { 1, "a", new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = null } };

        Values(a: s => s.Opaque = Make(), b: s => s.Opaque = Make()).Opaque.ShouldBeOfType<object[]>().Length.ShouldBe(3);
    }

    [TestMethod, Conforms("DEF-15")]
    public void WeakOnesAgreeAsWell() => Values(a: s => s.Defaults.X = 1, b: s => s.Defaults.X = 1).X.ShouldBe(1);
}
