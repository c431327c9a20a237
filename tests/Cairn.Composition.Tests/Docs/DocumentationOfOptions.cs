using System.Reflection;
using System.Text.Json;

namespace Cairn.Composition.Tests.Docs;

[TestClass]
public sealed class DocumentationOfOptions
{
    private static readonly JsonElement s_sets = JsonDocument.Parse(
        typeof(Documented).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Cairn.Options").Value!).RootElement;

    [TestMethod]
    [Conforms("DOC-16", "DOC-17", "DOC-19", "DOC-20", "DOC-21", "DOC-28", "NUL-09", "DOC-26")]
    [DataRow("Number", "int")]
    [DataRow("Text", "string")]
    [DataRow("Flag", "bool")]
    [DataRow("Positive", "int")]
    [DataRow("Digits", "string")]
    [DataRow("Maybe", "null or int")]
    [DataRow("Numbers", "list of int")]
    [DataRow("Ports", "map of int")]
    [DataRow("Impossible", "impossible (an enum without members)")]
    [DataRow("Single", "value Only")]
    [DataRow("Level", "one of Low, High")]
    [DataRow("Width", "ushort")]
    [DataRow("Settings", "settings")]
    [DataRow("Users", "table of User")]
    [DataRow("Web", "option set")]
    public void NamesTypesInWords(string option, string type) => Text(Option(option), "type").ShouldBe(type);

    [TestMethod]
    [Conforms("DOC-16", "DOC-21")]
    [DataRow("Positive", "between 1 and 2147483647 (both inclusive)")]
    [DataRow("Between", "between -21 and 43 (both inclusive)")]
    [DataRow("Digits", "matching \"[0-9]+\"")]
    public void ShowsRules(string option, string rule) =>
        Option(option).GetProperty("rules").EnumerateArray().Select(static r => r.GetString()).ShouldBe([rule]);

    [TestMethod, Conforms("DOC-09", "DOC-10", "DOC-11", "DOC-13", "REC-16")]
    public void ShowsDefaultsWithoutComputingThem()
    {
        Text(Option("Numbers"), "default").ShouldBe("[]");
        Text(Option("Ports"), "default").ShouldBe("{}");
        Text(Option("Web"), "default").ShouldBeNull();
        Text(Option("Number"), "default").ShouldBeNull();
        Text(Option("Package"), "default").ShouldBe("pkgs.hello");
        Text(Option("Package"), "example").ShouldBe("`pkgs.hello`");
    }

    [TestMethod, Conforms("DOC-14")]
    public void CarriesTheComments() => Text(Option("Text"), "summary").ShouldBe("A text. Extra text.");

    [TestMethod, Conforms("DOC-03", "DOC-04", "DOC-06")]
    public void LeadsToTheMembersOfRowsAndItems()
    {
        Text(Option("Users"), "element").ShouldBe(typeof(User).FullName);
        Option("Enable", nameof(User)).GetProperty("kind").GetString().ShouldBe("Scalar");
        Text(Option("Rows"), "rowName").ShouldBe("id");
        Text(Option("Servers"), "element").ShouldBe(typeof(Server).FullName);
        Option("Port", nameof(Server)).GetProperty("kind").GetString().ShouldBe("Scalar");
    }

    [TestMethod, Conforms("VIS-08")]
    public void MarksWhatIsHidden()
    {
        Option("Internal").GetProperty("hidden").GetBoolean().ShouldBeTrue();
        Option("Port", nameof(Web)).GetProperty("hidden").GetBoolean().ShouldBeFalse();
    }

    [TestMethod, Conforms("REC-20")]
    public void NeedsNoModuleToRun() => s_sets.GetArrayLength().ShouldBeGreaterThan(5);

    [TestMethod, Conforms("ERR-28")]
    public void SaysWhereOptionsAreDeclared()
    {
        Text(Option("Number"), "file").ShouldEndWith("Documented.cs");
        Option("Number").GetProperty("line").GetInt32().ShouldBe(10);
    }

    private static JsonElement Option(string name, string set = nameof(Documented)) =>
        s_sets.EnumerateArray().Single(s => s.GetProperty("type").GetString()!.EndsWith($".{set}", StringComparison.Ordinal))
            .GetProperty("options").EnumerateArray().Single(o => o.GetProperty("name").GetString() == name);

    private static string? Text(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
