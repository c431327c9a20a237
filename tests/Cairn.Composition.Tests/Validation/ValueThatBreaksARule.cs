using System.ComponentModel.DataAnnotations;
using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Validation;

[TestClass]
public sealed partial class ValueThatBreaksARule
{
    [TestMethod, Conforms("TYP-01", "TYP-03", "TYP-06", "TYP-08", "TYP-29", "TYP-30", "TYP-31", "TYP-33", "TYP-34", "TYP-38", "TYP-27")]
    public void ValuesInsideTheRulesAreAccepted()
    {
        var evaluation = EvaluateOn<Rules>(
            r => (r.Natural, r.Between, r.Share, r.Bracketed, r.Filled, r.Passwd, r.Port) = (42, -21, 0.5, "(a)", "x", "a b", 65535),
            r => (r.AnyPath, r.Absolute, r.InStore) = ("./this/is/relative", "/foo/bar", "/opt/cairn/store/abc-x/bin"));

        evaluation.Diagnostics.ShouldBeEmpty();
        evaluation.Root.AnyPath.ShouldBe("./this/is/relative");
    }

    [TestMethod]
    [Conforms("TYP-02", "TYP-05", "TYP-11", "TYP-12", "TYP-15", "TYP-32", "TYP-40", "ERR-15")]
    [DataRow("Natural", -23, "'Natural' is -23, but must be between 0 and 2147483647 (inclusive).")]
    [DataRow("Positive", 0, "'Positive' is 0, but must be between 1 and 2147483647 (inclusive).")]
    [DataRow("Between", -23, "'Between' is -23, but must be between -21 and 43 (inclusive).")]
    [DataRow("Between", 44, "'Between' is 44, but must be between -21 and 43 (inclusive).")]
    [DataRow("Share", 1.01, "'Share' is 1.01, but must be between 0 and 1 (inclusive).")]
    [DataRow("Bracketed", "a", @"'Bracketed' is ""a"", but must match '\(.*\)'.")]
    [DataRow("Filled", " \n", @"'Filled' is "" \n"", but must not be empty.")]
    [DataRow("Passwd", "a:b", @"'Passwd' is ""a:b"", but must match '[^:\n]*'.")]
    [DataRow("Passwd", "a\n", @"'Passwd' is ""a\n"", but must match '[^:\n]*'.")]
    [DataRow("Absolute", "./foo/bar", @"'Absolute' is ""./foo/bar"", but must be an absolute path outside the store.")]
    [DataRow("Absolute", "", @"'Absolute' is """", but must be an absolute path outside the store.")]
    [DataRow("Absolute", "/opt/cairn/store/abc-x", @"'Absolute' is ""/opt/cairn/store/abc-x"", but must be an absolute path outside the store.")]
    [DataRow("InStore", "/foo/bar", @"'InStore' is ""/foo/bar"", but must be below /opt/cairn/store.")]
    [DataRow("InStore", "", @"'InStore' is """", but must be below /opt/cairn/store.")]
    public void IsReportedWithTheRule(string option, object value, string message)
    {
        var problem = EvaluateOn<Rules>(null, r => r.Set(option, value)).Diagnostics.ShouldHaveSingleItem();

        problem.Id.ShouldBe(DiagnosticIds.Invalid);
        problem.Path.ShouldBe(option);
        problem.Message.ShouldBe(message);
        var definition = problem.Definitions.ShouldHaveSingleItem();
        definition.Module.ShouldBe(typeof(B).FullName);
        Path.GetFileName(definition.Location!.File).ShouldBe($"{nameof(ValueThatBreaksARule)}.cs");
    }

    [TestMethod, Conforms("TYP-22")]
    public void OfAMapIsReportedWithItsKey()
    {
        var problem = Diagnose(a: s => (s.SmallPorts["good"], s.SmallPorts["bad"]) = (5, 0));

        problem.Path.ShouldBe("SmallPorts[\"bad\"]");
        problem.Shown().ShouldBe(["A 0"]);
    }

    [TestMethod, Conforms("TYP-50")]
    public void OfAListIsReportedWithWhoAddedIt()
    {
        var problem = Diagnose(a: s => s.Smalls.Add(5), b: s => s.Smalls.Add(0));

        problem.Message.ShouldBe("'Smalls' is 0, but must be between 1 and 9 (inclusive).");
        problem.Shown().ShouldBe(["B [0]"]);
    }

    [TestMethod, Conforms("TAB-40")]
    public void OfARowIsReportedWithItsPath() =>
        Diagnose(a: s => (s.Users["a"].Small, s.Users["b"].Small) = (0, 5)).Path.ShouldBe("Users[\"a\"].Small");

    [TestMethod, Conforms("TYP-51")]
    public void AllAreReportedTogether()
    {
        var evaluation = EvaluateOn<Broken>();

        evaluation.Diagnostics.Select(static d => d.Path).ShouldBe(["X", "Y", "Z"]);
        evaluation.Diagnostics[0].Plain().ShouldBe(
            """
            error CAIRN1007: 'X' is 0, but must be between 1 and 9 (inclusive).
              Sample.cs: 0 (option default)
            """);
    }

    [TestMethod, Conforms("TYP-10")]
    public void AListThatMustHaveItemsHasNoEmptyValue()
    {
        Should.Throw<OptionUndefinedException>(() => Values().Some.Count).Path.ShouldBe("Some");
        Diagnose(a: s => s.X = s.Some.Count).Id.ShouldBe(DiagnosticIds.Undefined);
        Diagnose(a: s => s.Some = []).Message.ShouldBe("'Some' is [], but must have at least 1 item or character.");
        Values(a: s => s.Some.Add(1)).Some.ShouldBe([1]);
    }

    [TestMethod]
    public void ANumberThatDoesNotFitTheRangesTypeBreaksIt() =>
        EvaluateOn<Rules>(r => r.Long = 5_000_000_000).Diagnostics.ShouldHaveSingleItem().Message
            .ShouldBe("'Long' is 5000000000, but must be between 1 and 9 (inclusive).");

    [TestMethod]
    public void InAFeatureThatIsNotEnabledDoesNotMatter() =>
        EvaluateOn<Rules>(r => r.Feature.Defaults.Small = 0).Diagnostics.ShouldBeEmpty();

    private sealed partial class Rules : ModuleClass
    {
        private const string Store = "/opt/cairn/store";

        [Range(0, int.MaxValue)]
        public partial int Natural { get; set; }

        [Range(1, int.MaxValue)]
        public partial int Positive { get; set; }

        [Range(-21, 43)]
        public partial int Between { get; set; }

        [Range(0.0, 1.0)]
        public partial double Share { get; set; }

        [Range(1, 9)]
        public partial long Long { get; set; }

        [RegularExpression(@"\(.*\)")]
        public partial string Bracketed { get; set; }

        [Required]
        public partial string Filled { get; set; }

        [RegularExpression(@"[^:\n]*")]
        public partial string Passwd { get; set; }

        public partial ushort Port { get; set; }

        public partial string AnyPath { get; set; }

        [RegularExpression("/(?!opt/cairn/store/).*", ErrorMessage = "must be an absolute path outside the store"), MinLength(1, ErrorMessage = "must be an absolute path outside the store")]
        public partial string Absolute { get; set; }

        [RegularExpression(Store + "/.+", ErrorMessage = "must be below " + Store), MinLength(1, ErrorMessage = "must be below " + Store)]
        public partial string InStore { get; set; }

        public partial Optional Feature { get; }

        internal void Set(string option, object value) => ((Action)(option switch
        {
            nameof(Natural) => () => Natural = (int)value,
            nameof(Positive) => () => Positive = (int)value,
            nameof(Between) => () => Between = (int)value,
            nameof(Share) => () => Share = (double)value,
            nameof(Bracketed) => () => Bracketed = (string)value,
            nameof(Filled) => () => Filled = (string)value,
            nameof(Passwd) => () => Passwd = (string)value,
            nameof(Absolute) => () => Absolute = (string)value,
            _ => () => InStore = (string)value,
        }))();
    }

    private sealed partial class Optional : Feature
    {
        [Range(1, 9)]
        public partial int Small { get; set; }
    }
}
