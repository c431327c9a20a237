using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Tables;

[TestClass]
public sealed partial class NestedOptionSet
{
    [TestMethod, Conforms("TAB-22", "TAB-36", "TAB-37", "DEF-04")]
    public void HasItsDefaultsWhenNobodyMentionsIt()
    {
        var set = Values().Set;

        (set.Nested, set.Enable).ShouldBe((1, false));
        set.Empty.ShouldNotBeNull();
    }

    [TestMethod, Conforms("TAB-23", "TAB-24", "TAB-30", "FRE-13", "IND-07", "ERR-31")]
    public void CanBeExtendedByAnotherPackage()
    {
        Values().Set.Member<Deep>().Value.ShouldBe(2);

        var evaluation = Evaluate(
            a: s => s.Set.Nested = 42,
            b: s => s.Set.Member<Deep>().Value = 420,
            c: s => s.Users["x"].Member<Deep>().Value = 10);

        (evaluation.Root.Set.Nested, evaluation.Root.Set.Member<Deep>().Value).ShouldBe((42, 420));
        evaluation.Root.Users["x"].Member<Deep>().Value.ShouldBe(10);
        evaluation.Explain("Users[\"x\"].Deep.Value")!.Value.ShouldBe(10);
        Path.GetFileName(evaluation.Explain("Set.Deep.Value")!.Declaration.File).ShouldBe($"{nameof(NestedOptionSet)}.cs");
        Path.GetFileName(evaluation.Explain("Set.Nested")!.Declaration.File).ShouldBe("Sample.cs");
    }

    [TestMethod]
    public void ExtensionsTravelWithWhatIsCopied()
    {
        var user = new User();
        user.Member<Deep>().Value = 7;
        user.MemberTable<Deep>()["k"].Value = 8;

        var row = Values(a: s => s.Users["a"] = user).Users["a"];

        row.Member<Deep>().Value.ShouldBe(7);
        row.MemberTable<Deep>()["k"].Value.ShouldBe(8);
    }

    [TestMethod, Conforms("TAB-26", "FRE-02")]
    public void MayUseAnyWordAsAName()
    {
        var words = EvaluateOn<Wordy>(w =>
        {
            (w.Words.Config, w.Words.Options, w.Words.Imports, w.Words.Meta) = (1, 2, 3, 4);
            w.Words.Settings["meta"] = "meta";
            w.Words.Settings["class"] = new Setting { ["just"] = "data" };
        }).Root.Words;

        (words.Config, words.Options, words.Imports, words.Meta).ShouldBe((1, 2, 3, 4));
        words.Settings.ToString().ShouldBe("""{"class":{"just":"data"},"meta":"meta"}""");
    }

    [TestMethod]
    public void IsDefinedWhenAnythingInItIs()
    {
        static void Ask(Sample s) => s.Zero = s.IsDefined(nameof(Sample.Users)) ? 1 : 2;

        Values(a: Ask).Zero.ShouldBe(2);
        Values(a: Ask, b: s => s.Users.Add("a")).Zero.ShouldBe(1);
    }

    [TestMethod, Conforms("ERR-05", "ERR-07")]
    public void AMisspeltNameGetsASuggestion()
    {
        Should.Throw<ArgumentException>(() => Values().Set.IsDefined("Enabel")).Message
            .ShouldStartWith("'Set.Enabel' is no option of 'Group'. Did you mean 'Set.Enable'?");
        NearestNames.Hint("Far", ["Foo", "Bar", "Baz", "Quux"]).ShouldBe(" Did you mean 'Bar' or 'Baz' or 'Foo'?");
    }

    [TestMethod, Conforms("ERR-06", "ERR-08")]
    public void OnlyNamesWithinTwoEditsAreSuggested()
    {
        var names = from a in "abcdefghij" from b in "abcdefghij" from c in "abcdefghij" select $"{char.ToUpperInvariant(a)}{b}{c}";

        NearestNames.Hint("Enble", [.. names, "Enable", "Enabled", "Disable"]).ShouldBe(" Did you mean 'Enable' or 'Ebe' or 'Enabled'?");
        NearestNames.Hint("Sea", ["Set"]).ShouldBe(" Did you mean 'Set'?");
        NearestNames.Hint("Completely", [.. names]).ShouldBe("");
    }

    [Extends<Group>]
    private sealed partial class Deep : OptionSet
    {
        [Default(2)]
        public partial int Value { get; set; }
    }

    private sealed partial class Wordy : ModuleClass
    {
        public partial Keywords Words { get; }
    }

    private sealed partial class Keywords : OptionSet
    {
        public partial int Config { get; set; }

        public partial int Options { get; set; }

        public partial int Imports { get; set; }

        public partial int Meta { get; set; }

        public partial Setting Settings { get; set; }
    }
}
