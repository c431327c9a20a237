using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class SourceWhileItIsTyped
{
    private const string Source = """
        namespace N;
        /// <summary>A <see cref="Set{T}"/>.</summary>
        [Extends<User>, Disables(typeof(Set<>)), ModuleIdentity("me")]
        public sealed partial class Ssh : Feature, IModule<Linux>
        {
            [Default(1, Level.Low), Range(1, 5), Unique("x"), RenamedTo("Set.Port"), RowName("a")]
            public partial OptionTable<Set<int>> Ports { get; internal set; }
            [DefaultFrom(nameof(Computed), Text = "t"), AllowedValues("a", null), Removed("r"), ReadOnly(true)]
            public partial (int A, string[]? B) Tuple { get; set; }
            private static (int, string[]?) Computed() => (DateTime.Now.Day, null);
            public void Configure(Linux target) => target.Names.Add(System.IO.File.ReadAllText("x"));
        }
        """;

    /// <summary>A generator that throws takes all generated code with it, and every option of the project becomes an error.</summary>
    [TestMethod]
    public void NeverMakesAGeneratorOrAnAnalyzerFail()
    {
        for (var length = 0; length < Source.Length; length += 3)
        {
            var result = TestProject.Of(Source[..length], Source[(length / 2)..]).Run();

            result.Crashes.ShouldBeEmpty(Source[..length]);
            result.Messages("AD0001").ShouldBeEmpty(Source[..length]);
        }
    }

    [TestMethod]
    [DataRow("public partial OptionLst<int> X { get; set; }", "CS0246")]
    [DataRow("public partial OptionList<Missing> X { get; set; }", "CS0246")]
    [DataRow("[Default(\"x\")] public partial Missing X { get; set; }", "CS0246")]
    [DataRow("[DefaultFrom(\"Y\")] public partial int X { get; set; } private Missing Y => 1;", "CS0246")]
    public void AddsNoErrorsOfTheGeneratedCode(string option, string error)
    {
        var result = TestProject.Of($"public sealed partial class Set : OptionSet {{ {option} }}").Run();

        result.Compiler.Where(static line => line.StartsWith("File0.cs", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains(error, StringComparison.Ordinal));
        result.Compiler.Where(static line => !line.StartsWith("File0.cs", StringComparison.Ordinal)).Select(static line => line.Split(": ")[1]).Distinct().ShouldBeSubsetOf([error]);
    }
}
