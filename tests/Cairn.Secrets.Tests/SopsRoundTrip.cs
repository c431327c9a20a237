using System.Text;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;
using CsCheck;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SopsRoundTrip : SecretsTest
{
    private const string Yaml = """
        # what this is
        database:
            # the user
            user: admin
            password: hunter2 # never reuse
            ports:
                # first
                - 5432
                - 5433 # second
                # no more

        flags:
            - name: one
              on: true
            - name: two
              on: false
        ratio: 1.5
        none: null
        empty: ""
        list: []
        map: {}
        since: 2026-11-20T10:00:00Z
        text: |
            line one
              line two

            line four
        # the end

        """;

    [TestMethod]
    public void KeepsYamlWithCommentsAndOrder() => Opened(Sealed(Yaml, SopsFormat.Yaml, Admin), Admin).ShouldBe(Yaml);

    [TestMethod]
    public void LeavesNoPlainValue()
    {
        var text = TextOf(Sealed(Yaml, SopsFormat.Yaml, Admin));

        text.ShouldContain("password: ENC[AES256_GCM,data:");
        foreach (var value in new[] { "hunter2", "admin", "5432", "the user", "line two", "never" })
        {
            Yaml.ShouldContain(value);
            text.ShouldNotContain(value);
        }
    }

    [TestMethod]
    public void KeepsSeveralDocuments()
    {
        const string Documents = "a: 1\n---\nb: two\n---\n# three\nc: 3\n";

        var file = Sealed(Documents, SopsFormat.Yaml, Admin);

        TextOf(file).Split("sops:").Length.ShouldBe(4);
        Opened(file, Admin).ShouldBe(Documents);
    }

    [TestMethod]
    public void LeavesCommentsWithWhatTheyStandAt()
    {
        const string Text = "a:\n    b:\n        c: 1\n    # about d\n    d: 2\n# about e\ne:\n    - x: 1\n    # about y\n    - y: 2\n# the end\n";

        Opened(Sealed(Text, SopsFormat.Yaml, Admin), Admin).ShouldBe(Text);
    }

    [TestMethod]
    public void KeepsCommentsBehindLists()
    {
        const string Text = "a:\n    - 1\n    - two\n# about b\nb: []\n# about c\nc: {}\n";

        Opened(Sealed(Text.Replace("\n    - 1\n    - two", " [1, two]", StringComparison.Ordinal), SopsFormat.Yaml, Admin), Admin).ShouldBe(Text);
        Opened(Sealed("a: [] # none\nb: 1\n", SopsFormat.Yaml, Admin), Admin).ShouldContain("# none");
    }

    [TestMethod]
    public void ExpandsAliases() =>
        Opened(Sealed("a: &x\n  b: 1\nc: *x\n", SopsFormat.Yaml, Admin), Admin).ShouldBe("a:\n    b: 1\nc:\n    b: 1\n");

    [TestMethod]
    public void KeepsJson()
    {
        const string Json = "{\n\t\"b\": \"two \\u003C\\u003E\",\n\t\"a\": [\n\t\t1,\n\t\t2.5,\n\t\ttrue,\n\t\tnull\n\t],\n\t\"o\": {}\n}\n";

        Opened(Sealed(Json, SopsFormat.Json, Admin), Admin).ShouldBe(Json);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(64)]
    public void KeepsEveryByteOfBinary(int times)
    {
        var bytes = Enumerable.Range(0, 256 * times).Select(static i => (byte)i).ToArray();
        using var plain = SecretBytes.Copy(bytes);

        using var opened = SopsFile.Encrypt(plain, SopsFormat.Binary, "secret", For(Admin)).Decrypt([Admin]);

        opened.Span.SequenceEqual(bytes).ShouldBeTrue();
    }

    [TestMethod]
    public void KeepsAnyText() =>
        Gen.Dictionary(Gen.String[1, 10].Where(IsText), Gen.String[0, 30].Where(IsText)).Sample(
            values =>
            {
                values.Remove("sops");
                var json = System.Text.Json.JsonSerializer.Serialize(values);
                var yaml = Opened(Sealed(json.Length > 2 ? json : "a: b", SopsFormat.Yaml, Admin), Admin);
                if (values.Count > 0)
                {
                    Values(yaml).ShouldBe(values, ignoreOrder: true);
                }
            },
            iter: 200);

    /// <summary>Reads a YAML mapping of strings by the YAML library itself, not by the reader that is tested.</summary>
    private static Dictionary<string, string> Values(string yaml) =>
        new YamlDotNet.Serialization.Deserializer().Deserialize<Dictionary<string, string>>(yaml);

    private static bool IsText(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text && !text.EnumerateRunes().Any(static r => r.Value is 0xfeff or 0xfffd or 0xfffe or 0xffff or 0);
}
