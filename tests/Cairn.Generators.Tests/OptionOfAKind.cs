using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class OptionOfAKind
{
    private const string Types = """
        public enum Level { Low, High = 7 }
        public sealed record Path(string Text) { public static implicit operator Path(string text) => new(text); }
        public readonly record struct Size(long Bytes) { public static explicit operator Size(int bytes) => new(bytes); }
        """;

    [TestMethod]
    [DataRow("public partial string X { get; set; }", "\"a\"", "a")]
    [DataRow("[Default(22)] public partial int X { get; set; }", null, "22")]
    [DataRow("[Default(-5)] public partial long X { get; set; }", null, "-5")]
    [DataRow("[Default(5)] public partial byte X { get; set; }", null, "5")]
    [DataRow("[Default(5)] public partial decimal X { get; set; }", null, "5")]
    [DataRow("[Default(1.5)] public partial float X { get; set; }", null, "1.5")]
    [DataRow("[Default(double.NegativeInfinity)] public partial double X { get; set; }", null, "-Infinity")]
    [DataRow("[Default('\\'')] public partial char X { get; set; }", null, "'")]
    [DataRow("[Default(\"a\\\"b\\\\c\\n{d}\")] public partial string X { get; set; }", null, "a\"b\\c\n{d}")]
    [DataRow("public partial bool X { get; set; }", null, "False")]
    [DataRow("[Default(true)] public partial bool X { get; set; }", null, "True")]
    [DataRow("public partial string? X { get; set; }", null, "null")]
    [DataRow("[Default(null)] public partial string? X { get; set; }", null, "null")]
    [DataRow("public partial int? X { get; set; }", null, "null")]
    [DataRow("[Default(3)] public partial int? X { get; set; }", null, "3")]
    [DataRow("[Default(Level.High)] public partial Level X { get; set; }", null, "High")]
    [DataRow("[Default(Level.High)] public partial Level? X { get; set; }", null, "High")]
    [DataRow("[Default(\"a/b\")] public partial Path X { get; set; }", null, "Path { Text = a/b }")]
    [DataRow("public partial Path? X { get; set; }", "new Path(\"c\")", "Path { Text = c }")]
    [DataRow("[Default(9)] public partial Size X { get; set; }", null, "Size { Bytes = 9 }")]
    [DataRow("[DefaultFrom(nameof(D))] public partial TimeSpan X { get; set; } private static TimeSpan D => TimeSpan.FromMinutes(5);", null, "00:05:00")]
    [DataRow("[DefaultFrom(nameof(D))] public partial long X { get; set; } private int D() => 7;", null, "7")]
    [DataRow("[Default(typeof(string))] public partial Type X { get; set; }", null, "System.String")]
    [DataRow("public partial (int A, string B) X { get; set; }", "(1, \"b\")", "(1, b)")]
    public void HoldsAValue(string option, string? defined, string expected)
    {
        var definition = defined is null ? "" : $"box.X = {defined};";

        var value = Evaluate(option, definition, "Convert.ToString((object?)box.X, System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : \"null\"");

        value.ShouldBe(expected);
    }

    [TestMethod]
    [DataRow("public partial OptionList<int> X { get; set; }", "box.X.Add(2); box.X.AddFirst(1);", "1,2")]
    [DataRow("[Default(1, 2)] public partial OptionList<int> X { get; set; }", "", "1,2")]
    [DataRow("[Default(1, 2)] public partial OptionList<int> X { get; set; }", "box.X = [3];", "3")]
    [DataRow("[Default] public partial OptionList<int> X { get; set; }", "", "")]
    [DataRow("[Default(1, 2.5)] public partial OptionList<float> X { get; set; }", "", "1,2.5")]
    [DataRow("[Default(\"a\", \"b\")] public partial OptionList<Path> X { get; set; }", "", "Path { Text = a },Path { Text = b }")]
    [DataRow("[Default(\"a\", null)] public partial OptionList<string?> X { get; set; }", "", "a,")]
    [DataRow("[DefaultFrom(nameof(D))] public partial OptionList<string> X { get; set; } private string[] D => [\"d\"];", "box.X.Add(\"e\");", "d,e")]
    [DataRow("[DefaultFrom(nameof(D))] public partial OptionList<string> X { get; set; } private OptionList<string> D => Y; public partial OptionList<string> Y { get; set; }", "box.Y.Add(\"y\");", "y")]
    [DataRow("[Default(3, 1)] public partial OptionSetOf<int> X { get; set; }", "box.X.Add(2);", "1,2,3")]
    [DataRow("public partial OptionMap<int> X { get; set; }", "box.X[\"b\"] = 2; box.X[\"a\"] = 1;", "[a, 1],[b, 2]")]
    public void HoldsACollection(string option, string definition, string expected) =>
        Evaluate(option, definition, "string.Join(',', box.X.Select(x => FormattableString.Invariant($\"{x}\")))").ShouldBe(expected);

    [TestMethod]
    public void HoldsLines()
    {
        const string Option = "[Default(\"a\", \"b\")] public partial OptionLines X { get; set; } public partial OptionLines Y { get; set; } public partial OptionLines? Z { get; set; }";

        Evaluate(Option, "box.X.Add(\"c\"); box.Y = \"y\";", "box.X.ToString() + '|' + box.Y + '|' + box.Z!.HasValue").ShouldBe("a\nb\nc|y|False");
    }

    [TestMethod]
    public void ComputesLines() =>
        Evaluate("[DefaultFrom(nameof(D))] public partial OptionLines X { get; set; } private string D() => \"d\";", "", "box.X.ToString()").ShouldBe("d");

    [TestMethod]
    public void HoldsSettings() =>
        Evaluate("public partial Setting X { get; set; }", "box.X[\"a\"][\"b\"] = 1;", "box.X.ToString()").ShouldBe("{\"a\":{\"b\":1}}");

    [TestMethod]
    public void HoldsTheRowsOfATable() =>
        Evaluate("[RowName(\"user\"), KeyPattern(\"[a-z\\\"]+\")] public partial OptionTable<User> X { get; }", "box.X[\"al\"].Shell = \"/bin/sh\"; box.X.Add(\"bo\");", "string.Join(',', box.X.Select(r => r.Key + r.Value.Shell))")
            .ShouldBe("al/bin/sh,bo/shells/bo");

    [TestMethod]
    public void HoldsANestedSet() =>
        Evaluate("public partial User X { get; }", "box.X.Shell = \"/bin/sh\";", "box.X.Shell").ShouldBe("/bin/sh");

    [TestMethod]
    public void TakesDefinitionsAtOtherPriorities() =>
        Evaluate("[Default(1)] public partial int X { get; set; }", "box.Defaults.X = 2; box.X = 3; box.Overrides.X = 4;", "box.X.ToString()").ShouldBe("4");

    private static string Evaluate(string option, string definition, string read)
    {
        var source = $$"""
            {{Types}}
            public sealed partial class Box : ModuleClass { {{option}} }
            public sealed class Define : IModule<Box> { public void Configure(Box box) { {{definition}} } }
            public static class Test
            {
                public static string Run()
                {
                    var evaluation = Evaluation<Box>.Run(new ModuleRegistry().Add(new Define()));
                    if (!evaluation.Succeeded) throw new InvalidOperationException(string.Join('\n', evaluation.Diagnostics));
                    var box = evaluation.Root;
                    return {{read}};
                }
            }
            """;

        return (string)TestProject.Of(source).Run().Build().Call()!;
    }
}
