using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Maps;

[TestClass]
public sealed class MapFilledBySeveral
{
    [TestMethod, Conforms("MAP-02")]
    public void EqualValuesAgree() => Text(Values(a: s => s.Ports["a"] = 1, b: s => s.Ports["a"] = 1)).ShouldBe("a=1");

    [TestMethod, Conforms("MAP-04")]
    public void EachKeyHasItsPriority() => Text(Values(a: s => s.Defaults.Ports["a"] = 1, b: s => s.Ports["a"] = 2)).ShouldBe("a=2");

    [TestMethod, Conforms("MAP-05")]
    public void AWholeMapOverridesAllKeys() =>
        Text(Values(a: s => s.Ports["a"] = 1, b: s => s.Overrides.Ports = new OptionMap<int> { ["b"] = 2 })).ShouldBe("b=2");

    [TestMethod, Conforms("MAP-06")]
    public void AWeakWholeMapGivesWayToAKey() =>
        Text(Values(a: s => s.Defaults.Ports = new OptionMap<int> { ["b"] = 2 }, b: s => s.Ports["c"] = 1)).ShouldBe("c=1");

    [TestMethod]
    public void AWholeMapAtPlainPriorityJoinsWithKeys() =>
        Text(Values(a: s => s.Ports = new OptionMap<int> { ["a"] = 1 }, b: s => s.Overrides.Ports["a"] = 2, c: s => s.Ports["c"] = 3)).ShouldBe("a=2 c=3");

    [TestMethod, Conforms("MAP-07")]
    [Description("A map has no default of its own: a module fills it through Defaults.")]
    public void AWeakWholeMapIsTheDefault()
    {
        static void Fill(Sample s) => s.Defaults.Ports = new OptionMap<int> { ["z"] = 0 };

        Text(Values(a: Fill)).ShouldBe("z=0");
        Text(Values(a: Fill, b: s => s.Ports["b"] = 2)).ShouldBe("b=2");
    }

    [TestMethod, Conforms("MAP-08")]
    public void NobodyMakesAnEmptyMap() => Values().Ports.ShouldBeEmpty();

    [TestMethod, Conforms("MAP-09", "MAP-12", "MAP-16")]
    public void AConditionThatIsFalseLeavesNoKey()
    {
        var host = Values(a: s =>
        {
            s.Ports["a"] = 1;
            if (!s.Enable)
            {
                s.Ports["b"] = 2;
            }

            if (s.Enable)
            {
                s.Ports["foo"] = 3;
            }
        });

        Text(host).ShouldBe("a=1 b=2");
        host.Ports.ContainsKey("foo").ShouldBeFalse();
        Should.Throw<UnknownKeyException>(() => host.Ports["foo"]).Message.ShouldBe("'Ports' has no key 'foo'.");
    }

    [TestMethod, Conforms("MAP-13")]
    public void KeysMayDependOnEachOther() =>
        Text(Values(a: s => s.Ports["bar"] = s.Ports["baz"] + 1, b: s => s.Ports["baz"] = 10)).ShouldBe("bar=11 baz=10");

    [TestMethod, Conforms("MAP-18")]
    public void UndefinedMembersOfARowHaveEmptyValues()
    {
        var row = Values(a: s =>
        {
            var row = s.Users.Add("a");
            if (s.Enable)
            {
                row.Numbers.Add(1);
                row.Ports["a"] = 1;
                row.Maybe = 1;
                row.Web.Port = 1;
            }
        }).Users["a"];

        row.Numbers.ShouldBeEmpty();
        row.Ports.ShouldBeEmpty();
        row.Maybe.ShouldBeNull();
        row.Web.Port.ShouldBe(80);
    }

    [TestMethod, Conforms("MAP-19")]
    public void AnOddKeyIsQuotedInPaths()
    {
        Diagnose(a: s => s.Ports["a.b c"] = 1, b: s => s.Ports["a.b c"] = 2).Path.ShouldBe("Ports[\"a.b c\"]");
        Diagnose(a: s => s.Ports["a\"b"] = 1, b: s => s.Ports["a\"b"] = 2).Path.ShouldBe("Ports[\"a\\\"b\"]");
    }

    [TestMethod, Conforms("MAP-20")]
    public void CaseMatters() => Text(Values(a: s => s.Ports["http"] = 1, b: s => s.Ports["HTTP"] = 2)).ShouldBe("HTTP=2 http=1");

    [TestMethod, Conforms("MAP-21")]
    public void KeysAreSorted() =>
        Text(Values(a: s => (s.Ports["b"], s.Ports["a"]) = (1, 2), b: s => s.Ports["c"] = 3)).ShouldBe("a=2 b=1 c=3");

    [TestMethod, Conforms("NUL-07")]
    public void NullIsAValue()
    {
        var map = Values(a: s => s.MaybePorts["a"] = null).MaybePorts;

        map.ContainsKey("a").ShouldBeTrue();
        map["a"].ShouldBeNull();
    }

    [TestMethod]
    public void KeysWrittenThroughAViewThatClearedTheTableCount()
    {
        var host = Values(
            a: s => s.Users["a"].Ports["x"] = 1,
            b: s =>
            {
                s.Overrides.Users.Clear();
                s.Overrides.Users["a"].Ports["y"] = 2;
            });

        host.Users["a"].Ports.Keys.ShouldBe(["y"]);
    }

    private static string Text(Sample sample) => string.Join(' ', sample.Ports.Select(static pair => $"{pair.Key}={pair.Value}"));
}
