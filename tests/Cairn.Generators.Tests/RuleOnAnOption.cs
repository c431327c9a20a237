using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class RuleOnAnOption
{
    [TestMethod]
    [DataRow("[Range(1, 10)] public partial int X { get; set; }", "1", "11")]
    [DataRow("[Range(0.5, double.MaxValue)] public partial double X { get; set; }", "0.5", "0.4")]
    [DataRow("[Range(double.NegativeInfinity, 0)] public partial double X { get; set; }", "-1e300", "1")]
    [DataRow("[Range(1, 10, MinimumIsExclusive = true)] public partial int X { get; set; }", "2", "1")]
    [DataRow("[Range(typeof(TimeSpan), \"00:00:01\", \"01:00:00\", ParseLimitsInInvariantCulture = true)] public partial TimeSpan X { get; set; }", "TimeSpan.FromMinutes(1)", "TimeSpan.Zero")]
    [DataRow("[RegularExpression(@\"\"\"\\d+\\\\\"\"\")] public partial string X { get; set; }", "\"\\\"12\\\\\\\"\"", "\"12\"")]
    [DataRow("[AllowedValues(\"a\", 'b', null)] public partial string? X { get; set; }", "\"a\"", "\"c\"")]
    [DataRow("[AllowedValues(Level.High)] public partial Level X { get; set; }", "Level.High", "Level.Low")]
    [DataRow("[DeniedValues(1, 2)] public partial int X { get; set; }", "3", "2")]
    [DataRow("[Length(1, 2)] public partial OptionList<int> X { get; set; }", "[1]", "[1, 2, 3]")]
    [DataRow("[MinLength(1), MaxLength(3)] public partial string X { get; set; }", "\"a\"", "\"abcd\"")]
    [DataRow("[Even(Because = \"pairs \\\"only\\\"\")] public partial int X { get; set; }", "2", "3")]
    [DataRow("[CustomValidation(typeof(Checks), nameof(Checks.Odd))] public partial int X { get; set; }", "3", "2")]
    public void ChecksTheMergedValue(string option, string good, string bad)
    {
        var source = $$"""
            public enum Level { Low, High }
            public sealed class EvenAttribute : ValidationAttribute { public string? Because { get; set; } public override bool IsValid(object? value) => value is int n && n % 2 == 0 && Because == "pairs \"only\""; }
            public static class Checks { public static ValidationResult? Odd(int value, ValidationContext context) => value % 2 == 1 ? ValidationResult.Success : new ValidationResult("even"); }
            public sealed partial class Box : ModuleClass { {{option}} }
            public sealed class Good : IModule<Box> { public void Configure(Box box) => box.X = {{good}}; }
            public sealed class Bad : IModule<Box> { public void Configure(Box box) => box.X = {{bad}}; }
            public static class Test
            {
                public static string Run() => Succeeds(new Good()) + " " + Succeeds(new Bad());
                private static bool Succeeds(IModule<Box> module) => Evaluation<Box>.Run(new ModuleRegistry().Add(module)).Succeeded;
            }
            """;

        TestProject.Of(source).Run().Build().Call().ShouldBe("True False");
    }

    [TestMethod]
    public void IsLeftOutWhileItIsBeingTyped()
    {
        var result = TestProject.Of("public sealed partial class Box : ModuleClass { [RegularExpression(), Range, ReadOnly, Unknown, Default(] public partial int X { get; set; } }").Run();

        result.Crashes.ShouldBeEmpty();
        result.Files.Keys.ShouldContain("Box.g.cs");
    }
}
