using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Settings;

[TestClass]
public sealed class SettingsFilledBySeveral
{
    [TestMethod, Conforms("FRE-01", "FRE-06")]
    public void StandBesideDeclaredOptions()
    {
        var host = Values(a: s => s.Settings["value"] = "24");

        host.Settings["value"].Scalar.ShouldBe("24");
        host.Enable.ShouldBeFalse();
    }

    [TestMethod, Conforms("FRE-07")]
    [Description("Declared options and free settings are two options; who writes the file puts them together.")]
    public void ShareNoLevelWithDeclaredOptions()
    {
        var host = Values(a: s => s.Settings["Set"]["bar"] = "bar");

        host.Set.Enable.ShouldBeFalse();
        host.Settings["Set"].ToString().ShouldBe("""{"bar":"bar"}""");
    }

    [TestMethod, Conforms("FRE-05")]
    public void HonourPrioritiesAndConditions()
    {
        var host = Values(a: s => s.Defaults.Settings["value"] = "def", b: s =>
        {
            s.Settings["value"] = "yes";
            if (s.Enable)
            {
                s.Settings["value"] = "nope";
            }
        });

        host.Settings["value"].Scalar.ShouldBe("yes");
    }

    [TestMethod, Conforms("FRE-09", "FRE-10")]
    public void CanGiveADeclaredOptionItsDefault()
    {
        static void Take(Sample s) => s.Defaults.Note = s.Settings["value"].Exists ? (string?)s.Settings["value"].Scalar : null;

        Values(a: Take).Note.ShouldBeNull();
        Values(a: Take, b: s => s.Settings["value"] = "24").Note.ShouldBe("24");
    }

    [TestMethod, Conforms("FRE-11", "FRE-12")]
    public void CanDependOnADeclaredOption()
    {
        static void Give(Sample s)
        {
            if (s.Note is { } note)
            {
                s.Settings["foo"] = note;
            }
        }

        Values(a: Give, b: s => s.Note = "24").Settings["foo"].Scalar.ShouldBe("24");
        Should.Throw<UnknownKeyException>(() => Values(a: Give).Settings["foo"].Scalar).Message.ShouldBe("'Settings' has no key 'foo'.");
    }

    [TestMethod, Conforms("FRE-16")]
    public void OfOneTypeAreAMap() => Values(a: s => s.Ports["int"] = 42).Ports["int"].ShouldBe(42);

    [TestMethod, Conforms("FRE-19")]
    public void KeepNullsAtEveryDepth()
    {
        var tree = Values(
            a: s => s.Settings["foo"] = Setting.Null,
            b: s => s.Settings["l1"]["foo"] = Setting.Null,
            c: s => s.Settings["l1"]["l2"]["foo"] = Setting.Null,
            d: s => s.Settings["l1"]["l2"]["l3"]["foo"] = Setting.Null).Settings;

        tree.ToString().ShouldBe("""{"foo":null,"l1":{"foo":null,"l2":{"foo":null,"l3":{"foo":null}}}}""");
    }

    [TestMethod, Conforms("FRE-20")]
    public void ConflictWithTheirPath()
    {
        var conflict = Diagnose(a: s => s.Settings["a"]["b"] = 1, b: s => s.Settings["a"]["b"] = 2);

        conflict.Path.ShouldBe("Settings[\"a\"][\"b\"]");
        conflict.Shown().ShouldBe(["A 1", "B 2"]);
        conflict.Definitions.ShouldAllBe(static d => d.Location != null);
    }

    [TestMethod, Conforms("FRE-22", "FRE-25")]
    public void OfDifferentKindsAreRefused()
    {
        Diagnose(a: s => s.Settings["a"] = Setting.Null, b: s => s.Settings["a"] = 2).Plain().ShouldBe(
            """
            error CAIRN1015: 'Settings["a"]' has definitions of different kinds.
              SettingsFilledBySeveral.cs: null (plain, Cairn.Composition.Tests.A)
              SettingsFilledBySeveral.cs: 2 (plain, Cairn.Composition.Tests.B)
              hint: Write the one that should win through 'Overrides', or the one that should give way through 'Defaults'.
            """);
        var numbers = Diagnose(a: s => s.Settings["a"] = 1, b: s => s.Settings["a"] = 1.0);
        numbers.Id.ShouldBe(DiagnosticIds.DifferentKinds);
        numbers.Shown().ShouldBe(["A 1", "B 1.0"]);
    }

    [TestMethod, Conforms("FRE-23")]
    public void JoinLists() =>
        Values(a: s => s.Settings["l"] = Setting.List(1), b: s => s.Settings["l"] = Setting.List(2)).Settings["l"].ToString().ShouldBe("[1,2]");

    [TestMethod, Conforms("FRE-24")]
    public void AnOverriddenSubtreeIsReplaced() =>
        Values(a: s => s.Settings["a"]["b"] = 1, b: s => s.Overrides.Settings["a"] = new Setting { ["c"] = 2 })
            .Settings.ToString().ShouldBe("""{"a":{"c":2}}""");

    [TestMethod]
    public void AWeakSubtreeGivesWayToWhatIsDefinedInIt() =>
        Values(a: s => s.Defaults.Settings["a"] = new Setting { ["b"] = 1 }, b: s => s.Settings["a"]["c"] = 2)
            .Settings.ToString().ShouldBe("""{"a":{"c":2}}""");

    [TestMethod, Conforms("FRE-26", "FRE-27", "FRE-29")]
    public void AnEmptyMapIsAValue()
    {
        static void Conditional(Sample s)
        {
            if (s.Enable)
            {
                s.Settings["k"] = new Setting();
            }
        }

        Values(a: Conditional).Settings["k"].Exists.ShouldBeFalse();
        Values(a: Conditional, b: s => s.Enable = true).Settings["k"].ToString().ShouldBe("{}");
    }

    [TestMethod, Conforms("FRE-28", "FRE-30")]
    public void PrioritiesCountWhereTheyAreWritten()
    {
        var tree = Values(
            a: s => s.Defaults.Settings["nested"]["foo"] = 0,
            b: s =>
            {
                s.Overrides.Settings["nested"]["foo"] = 1;
                s.Defaults.Settings["nested"]["bar"]["baz"] = "baz";
            }).Settings;

        tree["nested"].ToString().ShouldBe("""{"bar":{"baz":"baz"},"foo":1}""");
        Values(a: s => s.Defaults.Settings["k"] = 0, b: s => s.Settings["k"] = 1).Settings["k"].Scalar.ShouldBe(1L);
    }

    [TestMethod, Conforms("FRE-14")]
    public void KnowWhereTheyAreDeclared() =>
        Path.GetFileName(Evaluate(a: s => s.Settings["k"] = 1).Explain("Settings[\"k\"]")!.Declaration.File).ShouldBe("Sample.cs");

    [TestMethod]
    public void CanBeWrittenAsACollectionInitializer() =>
        Values(a: s => s.Settings = new Setting { { "a", 1 }, { "b", "x" } }).Settings.ToString().ShouldBe("""{"a":1,"b":"x"}""");

    [TestMethod]
    public void AFaultInOnePlaceLeavesTheOthersAlone()
    {
        var evaluation = Evaluate(
            a: s => (s.Settings["a"]["b"], s.Settings["ab"]) = (1, 7), b: s => s.Settings["a"]["b"] = 2, c: s => s.Text = s.Settings["ab"].ToString());

        evaluation.Diagnostics.ShouldHaveSingleItem();
        evaluation.Root.Text.ShouldBe("7");
        Should.Throw<OptionFaultException>(() => evaluation.Root.Settings["a"].Kind);
    }

    [TestMethod]
    public void AWholeTreeCanBeReadIntoAnother() =>
        Values(a: s => s.Users["u"].Home = s.Settings["x"].ToString(), b: s => s.Settings["x"] = new Setting { ["y"] = 1 })
            .Users["u"].Home.ShouldBe("""{"y":1}""");
}
