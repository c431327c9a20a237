using System.Text;
using System.Text.Json.Nodes;
using Cairn.Activation.Files.Settings;
using CsCheck;

namespace Cairn.Activation.Tests.Files;

[TestClass]
public sealed class AnySettings
{
    private static readonly Gen<string> s_name = Gen.Int[0, 6].Select(static index => ((string[])["a", "b", "c/d", "e~", "\"q\"", "ü", "{"])[index]);

    private static readonly Gen<JsonNode> s_value = Gen.OneOf<JsonNode>(
        Gen.Int[0, 9].Select(static number => (JsonNode)JsonValue.Create(number)),
        s_name.Select(static name => (JsonNode)JsonValue.Create(name)),
        Gen.Int[0, 2].Select(static count => (JsonNode)new JsonArray([.. Enumerable.Range(0, count).Select(static number => (JsonNode)JsonValue.Create(number))])));

    private static readonly Gen<JsonObject> s_flat = Gen.Dictionary(s_name, s_value)[0, 5].Select(static members => new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value.DeepClone()))));

    // Values and objects have names of their own, so that neither is in the way of the other.
    private static readonly Gen<JsonObject> s_settings = Gen.Select(s_flat, Gen.Dictionary(s_name, s_flat)[0, 3], static (flat, nested) =>
    {
        var all = (JsonObject)flat.DeepClone();
        foreach (var (name, inner) in nested.Where(static entry => entry.Value.Count > 0))
        {
            all["in " + name] = inner.DeepClone();
        }

        return all;
    });

    private static readonly Gen<string> s_text = Gen.Select(s_settings, Gen.Bool, Gen.Bool, static (settings, indented, comments) =>
    {
        var text = settings.ToJsonString(new() { WriteIndented = indented });
        return comments && settings.Count > 0 ? "// first\n" + text[..^1].TrimEnd() + ", // , } last\n}" : text;
    });

    [TestMethod]
    public void HaveTheKeysThatAreWantedAndAllOthers() =>
        Gen.Select(s_text, s_settings).Sample(static (text, wanted) =>
        {
            var merged = SettingsMerge.Of(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(wanted.ToJsonString()), new Dictionary<string, MergedKey>());

            var expected = Parse(text);
            Overlay(expected, wanted);
            JsonNode.DeepEquals(Parse(Encoding.UTF8.GetString(merged.Text)), expected).ShouldBeTrue(Encoding.UTF8.GetString(merged.Text));
        });

    [TestMethod]
    public void AreTheSameTheSecondTime() =>
        Gen.Select(s_text, s_settings).Sample(static (text, wanted) =>
        {
            var keys = Encoding.UTF8.GetBytes(wanted.ToJsonString());
            var once = SettingsMerge.Of(Encoding.UTF8.GetBytes(text), keys, new Dictionary<string, MergedKey>());
            var twice = SettingsMerge.Of(once.Text, keys, once.Keys);

            twice.Text.ShouldBe(once.Text);
            twice.Keys.ShouldBe(once.Keys);
        });

    [TestMethod]
    public void AreAsTheyWereWhenAllIsTakenBack() =>
        Gen.Select(s_text, s_settings, s_settings).Sample(static (text, first, second) =>
        {
            var one = SettingsMerge.Of(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(first.ToJsonString()), new Dictionary<string, MergedKey>());
            var two = SettingsMerge.Of(one.Text, Encoding.UTF8.GetBytes(second.ToJsonString()), one.Keys);
            var back = SettingsMerge.Of(two.Text, [], two.Keys);

            JsonNode.DeepEquals(Parse(Encoding.UTF8.GetString(back.Text)), Parse(text)).ShouldBeTrue(Encoding.UTF8.GetString(back.Text));
        });

    private static JsonNode Parse(string text) => JsonNode.Parse(text, documentOptions: new() { AllowTrailingCommas = true, CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;

    private static void Overlay(JsonNode target, JsonObject wanted)
    {
        foreach (var (name, value) in wanted)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
            {
                Overlay(existing, inner);
            }
            else
            {
                target[name] = value!.DeepClone();
            }
        }
    }
}
