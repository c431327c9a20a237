using Cairn.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class OptionWithoutDocumentation
{
    private const string Message = "'X' has no documentation comment, and that comment is the reference manual. Write '/// <summary>…</summary>' above it.";

    [TestMethod]
    [DataRow("public partial int X { get; set; }", DocumentationMode.Diagnose)]
    [DataRow("// A comment.\npublic partial int X { get; set; }", DocumentationMode.Diagnose)]
    [DataRow("public partial int X { get; set; }", DocumentationMode.None)]
    [DataRow("// A comment.\npublic partial int X { get; set; }", DocumentationMode.None)]
    public void IsReported(string option, DocumentationMode mode) => Report(option, mode).ShouldBe([Message]);

    [TestMethod]
    [DataRow("/// <summary>X.</summary>\npublic partial int X { get; set; }", DocumentationMode.Diagnose)]
    [DataRow("/// <inheritdoc/>\npublic partial int X { get; set; }", DocumentationMode.Diagnose)]
    [DataRow("/// <summary>X.</summary>\n[Default(1)]\npublic partial int X { get; set; }", DocumentationMode.None)]
    [DataRow("internal partial int X { get; set; }", DocumentationMode.Diagnose)]
    public void IsNotReportedWhenItHasOne(string option, DocumentationMode mode) => Report(option, mode).ShouldBeEmpty();

    private static IReadOnlyList<string> Report(string option, DocumentationMode mode) =>
        (TestProject.Of($"public sealed partial class Set : OptionSet {{\n{option} }}") with { Documentation = mode }).Run().Messages("CAIRN2009");
}
