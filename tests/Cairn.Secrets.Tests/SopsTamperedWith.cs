using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed partial class SopsTamperedWith : SecretsTest
{
    [TestMethod]
    [DataRow(SopsFormat.Binary, "a secret\n")]
    [DataRow(SopsFormat.Json, """{"user":"admin","password":"hunter2","n":1}""")]
    [DataRow(SopsFormat.Yaml, "user: admin\npassword: hunter2\nn: 1\n")]
    public void RefusesEveryChangedByte(SopsFormat format, string plain)
    {
        var bytes = Sealed(plain, format, Admin).ToBytes();
        var expected = Opened(SopsFile.Parse(bytes, format, "secret"), Admin);
        var exempt = Exempt(Encoding.UTF8.GetString(bytes)).ToHashSet();
        var accepted = new List<string>();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!exempt.Contains(i) && !char.IsWhiteSpace((char)bytes[i]))
            {
                accepted.AddRange(Outcome(bytes, i, format, expected));
            }
        }

        exempt.Count.ShouldBeLessThan(120);
        accepted.ShouldBeEmpty();
    }

    [TestMethod]
    public void RefusesTwoValuesThatChangedPlaces()
    {
        var text = TextOf(Sealed("a: one\nb: two\n", SopsFormat.Yaml, Admin));
        var (first, second) = (Line().Matches(text)[0].Value, Line().Matches(text)[1].Value);

        var swapped = text.Replace(first, "\0", StringComparison.Ordinal).Replace(second, first, StringComparison.Ordinal).Replace("\0", second, StringComparison.Ordinal);

        Refused(() => Opened(Parsed(swapped, SopsFormat.Yaml), Admin)).Message.ShouldBe(
            "CAIRN4017: 'secret' has a value at 'a:' that was changed, moved or encrypted with another key. Distrust the file: restore it from git, or set the value again.");
    }

    [TestMethod]
    public void RefusesAMissingValue()
    {
        var text = TextOf(Sealed("a: one\nb: two\n", SopsFormat.Yaml, Admin));

        Refused(() => Opened(Parsed(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..], SopsFormat.Yaml), Admin)).Message.ShouldBe(
            "CAIRN4019: 'secret' does not have the content that it was written with: a value was added, removed or changed. "
            + "Distrust the file: restore it from git. After a deliberate change by hand, set the values again with `cairn vars set` or `sops`.");
    }

    [TestMethod]
    [DataRow("a: one", "it does not start with 'ENC['")]
    [DataRow("a: 1", "it is a number, a time, 'true' or 'false'")]
    public void RefusesAPlainValue(string line, string reason)
    {
        var text = Line().Replace(TextOf(Sealed("a: one\n", SopsFormat.Yaml, Admin)), line[3..], 1);

        Refused(() => Opened(Parsed(text, SopsFormat.Yaml), Admin)).Message.ShouldBe(
            $"CAIRN4018: 'secret' has a value at 'a:' that should be encrypted and is not: {reason}. Distrust the file: restore it from git, or set the value again.");
    }

    [TestMethod]
    [Description("Nothing in the format authenticates the type, so each value has to be of the type that its text claims; what is written afterwards is quoted as that type.")]
    [DataRow("one", "int")]
    [DataRow("1\nevil: true", "int")]
    [DataRow("1\nevil: true", "float")]
    [DataRow("2026-11-20T10:00:00Z\nevil: true", "time")]
    [DataRow("{a: b}", "time")]
    [DataRow("1.5", "int")]
    [DataRow("99999999999999999999", "int")]
    [DataRow("maybe", "bool")]
    [DataRow("one", "comment")]
    public void RefusesATypeThatTheValueIsNotOf(string value, string type)
    {
        var json = JsonEncodedText.Encode(value).ToString();
        foreach (var (text, format) in new[] { ($"{{\"a\":\"{json}\"}}", SopsFormat.Json), ($"a: \"{json}\"\n", SopsFormat.Yaml) })
        {
            var sealedText = TextOf(Sealed(text, format, Admin));

            var changed = First().Replace(sealedText, $"type:{type}]", 1);

            changed.ShouldNotBe(sealedText);
            Opened(Parsed(sealedText, format), Admin).ShouldContain(value[..1]);
            Refused(() => Opened(Parsed(changed, format), Admin)).Id.ShouldBe("CAIRN4017");
        }
    }

    [TestMethod]
    public void RefusesAChangedPlainValueUnlessTheMacLeavesItOut()
    {
        const string Plain = "a: one\nb_unencrypted: two\n";
        var strict = TextOf(Sealed(Plain, SopsFormat.Yaml, Admin)).Replace("two", "three", StringComparison.Ordinal);
        var lenient = TextOf(Sealed(Plain, SopsFormat.Yaml, new SopsWriting { MacOnlyEncrypted = true }, Admin)).Replace("two", "three", StringComparison.Ordinal);

        Refused(() => Opened(Parsed(strict, SopsFormat.Yaml), Admin)).Id.ShouldBe("CAIRN4019");
        Opened(Parsed(lenient, SopsFormat.Yaml), Admin).ShouldBe("a: one\nb_unencrypted: three\n");
        Refused(() => Opened(Parsed(lenient.Replace("mac_only_encrypted: true", "mac_only_encrypted: false", StringComparison.Ordinal), SopsFormat.Yaml), Admin)).Id.ShouldBe("CAIRN4019");
    }

    private List<string> Outcome(byte[] original, int index, SopsFormat format, string expected)
    {
        var bytes = (byte[])original.Clone();
        bytes[index] ^= 1;
        try
        {
            var opened = Opened(SopsFile.Parse(bytes, format, "secret"), Admin);
            return [$"byte {index} '{(char)original[index]}' -> '{(char)bytes[index]}' near '{Encoding.UTF8.GetString(original, Math.Max(0, index - 20), Math.Min(40, original.Length - Math.Max(0, index - 20)))}': {(opened == expected ? "same" : "other")} content"];
        }
        catch (SecretsException)
        {
            return [];
        }
    }

    /// <summary>What the format does not authenticate: the writer's version, and a rule as long as no key of the file is touched by it.</summary>
    private static IEnumerable<int> Exempt(string text) =>
        Unauthenticated().Matches(text).SelectMany(static m => Enumerable.Range(m.Index, m.Length));

    [GeneratedRegex("\"?(version|unencrypted_suffix)\"?: ?\"?[^\"\\n]*\"?,?")]
    private static partial Regex Unauthenticated();

    [GeneratedRegex(@"type:str\]")]
    private static partial Regex First();

    [GeneratedRegex(@"ENC\[[^\]]*\]")]
    private static partial Regex Line();
}
