using System.Text.Json;
using Cairn.Programs;
using CsCheck;

namespace Cairn.Packages.Tests.Formats;

[TestClass]
public class SettingsAsJson
{
    [TestMethod]
    public void AreIndentedAndSorted() => JsonText.Write(new Setting
    {
        ["b"] = new[] { "x", "y" },
        ["a"] = new Setting { ["on"] = true, ["none"] = Setting.Null, ["empty"] = new Setting() },
        ["n"] = 1,
        ["r"] = 1.0,
    }).ShouldBe("""
        {
          "a": {
            "empty": {},
            "none": null,
            "on": true
          },
          "b": [
            "x",
            "y"
          ],
          "n": 1,
          "r": 1.0
        }

        """);

    [TestMethod]
    public void AreReadBackAsTheyWere() => Samples.Tree.Sample(static setting => Read(JsonDocument.Parse(JsonText.Write(setting)).RootElement).Equals(setting), print: static setting => setting.ToString());

    [TestMethod]
    public void HaveNoBrokenLines() => Samples.Text.Sample(static text =>
        JsonText.Write(text).ReplaceLineEndings("\n") == JsonText.Write(text) && JsonText.Write(text).Count(static c => c == '\n') == 1);

    [TestMethod]
    public void WithAnInfiniteNumberAreRefused() =>
        Should.Throw<FormatException>(static () => JsonText.Write(double.PositiveInfinity)).Message
            .ShouldBe("JSON has no number 'Infinity'. Give a finite one, or text.");

    private static Setting Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Setting.Map(element.EnumerateObject().Select(static entry => KeyValuePair.Create(entry.Name, Read(entry.Value)))),
        JsonValueKind.Array => Setting.List(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.Number => element.GetRawText().AsSpan().IndexOfAny('.', 'e') < 0 ? (Setting)element.GetInt64() : element.GetDouble(),
        _ => Setting.Null,
    };
}
