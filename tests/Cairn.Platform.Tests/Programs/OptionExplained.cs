using System.Text.Json;
using Cairn.Composition;

namespace Cairn.Platform.Tests.Programs;

[TestClass]
public sealed class OptionExplained
{
    [TestMethod]
    public void AsJsonHasEveryDefinition()
    {
        var option = new OptionExplanation(
            "OpenSsh.Ports",
            "OptionList<int>",
            2222,
            Priority.Plain,
            [
                new DiagnosticDefinition("Cinnabar", new SourceLocation("hosts/cinnabar/Cinnabar.cs", 12), Priority.Plain, "2222"),
                new DiagnosticDefinition("", null, Priority.OptionDefault, "22"),
            ],
            new SourceLocation("packages/Cairn.Ssh/OpenSsh.cs", 7));
        using var output = new StringWriter();

        MachineText.WriteJson(option, output);

        using var document = JsonDocument.Parse(output.ToString());
        var root = document.RootElement;
        root.GetProperty("option").GetString().ShouldBe("OpenSsh.Ports");
        root.GetProperty("value").GetString().ShouldBe(option.ValueText);
        root.GetProperty("declared").GetString().ShouldBe("packages/Cairn.Ssh/OpenSsh.cs(7)");
        root.GetProperty("definitions").EnumerateArray().Select(static definition => $"{definition.GetProperty("module")} {definition.GetProperty("location")} {definition.GetProperty("counts")}").ShouldBe(
            ["Cinnabar hosts/cinnabar/Cinnabar.cs(12) True", "  False"]);
    }
}
