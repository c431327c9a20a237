using System.Text;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

/// <summary>The MAC covers every value, so what the original accepts it has read with the values and types that were written.</summary>
[TestClass]
public sealed class SopsNextToTheOriginal : SecretsTest
{
    private const string Mixed = "# head\na: 1 # behind\nb_enc:\n    # c\n    - [1, two, 3.0] # list\n    - {x: y, n: null}\n    - \"\"\n# c\nc_unencrypted:\n    d: true\n    # foot\n\nlast: |\n    one\n      two\n";

    private static readonly string[] s_texts =
    [
        Mixed,
        "a: &x\n  b: [1, 2]\nc: *x\n",
        "base: &x\n  b: 1\nd:\n  <<: *x\n",
        "a: 1\n---\n# second\nb: 2\n---\nc: 3\n",
        "a: []  # nothing\nb: {} # nothing\n# c\nc: [1]\n# d\nd: x\n",
        "i: [1, -7, 0, 0o17, 017, 0x1f, 0b101, 1_000, +1, 9223372036854775807, -9223372036854775808]\n",
        "f: [1.5, 1e3, 1E-7, 1e21, .5, 5., -0.0, 100.0, 0.1, 1234567890.123456789, .inf, -.Inf, .nan, 1e400]\n",
        "s: [yes, off, 12:30:45, 1.2.3, 1e, 0x, _1, 2026-13-45, \"007\", 'it''s', é, 😀, \"\\0\\a\\t\\u2028\\ufeff\", !!str 12, !!int \"3\", !!float 3]\n",
        "n: [null, ~, Null, NULL, !!null \"\"]\nb: [true, True, TRUE, false]\ne:\n",
        "a: |\n  one\n\n  two\nb: |-\n  x\nc: >\n  folded\n  text\n\n  more\nd: |+\n  keep\n\ne: |2\n    lead\n",
        "\"key with: colon\": 1\n\"\": 2\n\"true\": 3\n\"é\\n\": 4\n? five\n: 5\n",
        "{\"a\": {\"b\": [1, {\"c\": \"d\"}]}}\n",
    ];

    [TestMethod]
    public void YamlIsAccepted() => RealSops.Read(Folder, [Admin], "yaml", [.. s_texts.Select(text => Sealed(text, SopsFormat.Yaml, Machine, Admin).ToBytes())]).ShouldAllBe(static refusal => refusal == null);

    [TestMethod]
    [DataRow(SopsRuleKind.EncryptedRegex, "^b")]
    [DataRow(SopsRuleKind.UnencryptedRegex, "a|x")]
    [DataRow(SopsRuleKind.EncryptedSuffix, "_enc")]
    [DataRow(SopsRuleKind.UnencryptedSuffix, "_plain")]
    [DataRow(SopsRuleKind.EncryptedCommentRegex, "c")]
    [DataRow(SopsRuleKind.UnencryptedCommentRegex, "^ c")]
    public void RulesMeanTheSame(SopsRuleKind kind, string value) =>
        RealSops.Read(
            Folder,
            [Admin],
            "yaml",
            Sealed(Mixed, SopsFormat.Yaml, new SopsWriting { Rule = new SopsRule(kind, value) }, Admin).ToBytes(),
            Sealed(Mixed, SopsFormat.Yaml, new SopsWriting { Rule = new SopsRule(kind, value), MacOnlyEncrypted = true }, Admin).ToBytes()).ShouldAllBe(static refusal => refusal == null);

    [TestMethod]
    public void JsonAndBinaryAreAccepted()
    {
        using var bytes = SecretBytes.Copy([.. Enumerable.Range(0, 1024).Select(static i => (byte)i)]);
        using var nothing = new SecretBytes(0);

        RealSops.Read(Folder, [Admin], "json", Sealed("""{"a":[1,2.5,true,null,"","x<>&"],"b":{"c":{}},"n":-0.0,"big":1e21}""", SopsFormat.Json, Admin).ToBytes()).ShouldBe([null]);
        RealSops.Read(Folder, [Admin], "binary", SopsFile.Encrypt(bytes, SopsFormat.Binary, "x", For(Admin)).ToBytes(), SopsFile.Encrypt(nothing, SopsFormat.Binary, "x", For(Admin)).ToBytes()).ShouldBe([null, null]);
    }

    [TestMethod]
    public void KeyGroupsNeedTheirThreshold()
    {
        using var third = Cairn.Secrets.Age.AgeIdentity.Generate();
        using var plain = SecretBytes.FromText("a: one\n");
        var file = SopsFile.Encrypt(plain, SopsFormat.Yaml, "secret", new SopsAudience([[Admin.Recipient!], [Machine.Recipient!], [third.Recipient!]], threshold: 2));

        RealSops.Read(Folder, [Admin, third], "yaml", file.ToBytes(), file.Rotate([Machine, third]).ToBytes()).ShouldBe([null, null]);
        RealSops.Read(Folder, [Machine], "yaml", file.ToBytes()).Single().ShouldNotBeNull();
    }

    [TestMethod]
    public void ChangesAreAcceptedAndTamperingIsNot()
    {
        var file = Sealed(Mixed, SopsFormat.Yaml, Machine);
        using var other = SecretBytes.FromText(Mixed.Replace("two", "three", StringComparison.Ordinal));

        RealSops.Read(Folder, [Admin], "yaml", file.UpdateKeys(For(Admin), [Machine]).ToBytes(), file.Rotate([Machine], For(Admin)).ToBytes(), file.UpdateKeys(For(Admin), [Machine]).Replace(other, [Admin]).ToBytes())
            .ShouldAllBe(static refusal => refusal == null);
        var text = TextOf(file.UpdateKeys(For(Admin), [Machine]));
        RealSops.Read(Folder, [Admin], "yaml", Encoding.UTF8.GetBytes(text.Replace("d: true", "d: false", StringComparison.Ordinal))).Single()!.ShouldContain("Failed to verify data integrity");
    }
}
