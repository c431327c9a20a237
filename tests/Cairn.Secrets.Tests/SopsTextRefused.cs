using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SopsTextRefused : SecretsTest
{
    [TestMethod]
    [DataRow(SopsFormat.Json, "[1]", "JSON: it is not an object")]
    [DataRow(SopsFormat.Json, "{\"a\": }", "JSON: line 1, byte 7 is wrong")]
    [DataRow(SopsFormat.Json, "{\"a\":1,\"a\":2}", "JSON: the key 'a' is there twice")]
    [DataRow(SopsFormat.Json, "{\"a\":1e400}", "JSON: a number is larger than 64 bits can hold; write it as a string")]
    [DataRow(SopsFormat.Yaml, "", "YAML: it holds no document")]
    [DataRow(SopsFormat.Yaml, "# only\n# comments", "YAML: it holds no document")]
    [DataRow(SopsFormat.Yaml, "- a\n", "YAML: a document is not a mapping")]
    [DataRow(SopsFormat.Yaml, "a: 1\na: 2\n", "YAML: the key 'a' is there twice")]
    [DataRow(SopsFormat.Yaml, "a: [1\n", "YAML: line 2, column 1 is wrong")]
    public void SaysWhereAndNotWhat(SopsFormat format, string text, string reason) =>
        Refused(() => Sealed(text, format, Admin)).Message.ShouldBe($"CAIRN4013: 'secret' cannot be read as {reason}. Correct the text, or restore the file from git.");

    [TestMethod]
    [DataRow("1: x\n", "", "a key that is not a string")]
    [DataRow("a: !thing x\n", "a:", "the tag '!thing'")]
    [DataRow("\"a\\n\": !thing x\n", "a·:", "the tag '!thing'")]
    [DataRow("a: 99999999999999999999\n", "a:", "an integer of more than 64 bits")]
    public void SaysWhatSopsCannotEncrypt(string text, string path, string reason) =>
        Refused(() => Sealed(text, SopsFormat.Yaml, Admin)).Message.ShouldBe($"CAIRN4026: 'secret' holds at '{path}' what SOPS cannot encrypt: {reason}. Write it as a string, in quotes.");

    [TestMethod]
    public void KeepsTheKeyOfTheMetadataFree() =>
        Refused(() => Sealed("sops: x\n", SopsFormat.Yaml, Admin)).Message.ShouldBe(
            "CAIRN4021: 'secret' has a key 'sops' at the top, where SOPS keeps its metadata. Rename the key; if the file is encrypted already, decrypt it first.");

    [TestMethod]
    public void WithoutMetadataIsNotEncrypted() =>
        Refused(() => Parsed("a: one\n", SopsFormat.Yaml)).Message.ShouldBe(
            "CAIRN4014: 'secret' has SOPS metadata that cannot be used: there is no 'sops', so the file is not encrypted. Restore the file from git, or encrypt it again.");

    [TestMethod]
    [DataRow(SopsFormat.Yaml, "PASSWORD=ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]\nsops_mac=ENC[x]\nsops_version=3.9.0\n", "YAML: it is in SOPS's dotenv form")]
    [DataRow(SopsFormat.Json, "[database]\npassword = ENC[x]\n\n[sops]\nversion = 3.9.0\n", "JSON: it is in SOPS's INI form")]
    public void InAFormThatIsNotSupportedSaysWhich(SopsFormat format, string text, string form) =>
        Refused(() => Parsed(text, format)).Message.ShouldBe(
            $"CAIRN4013: 'secret' cannot be read as {form}, which is not supported; with `sops`, keep it as YAML, JSON or a binary file. Correct the text, or restore the file from git.");

    [TestMethod]
    public void OfAliasesThatMultiplyIsRefused()
    {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range('b', 6).Select(static c =>
            $"{(char)c}: &{(char)c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 10))}]\n"));

        Refused(() => Sealed(text, SopsFormat.Yaml, Admin)).Message.ShouldContain("aliases of aliases that are too large");
    }

    [TestMethod]
    [DataRow("0x1f", "31")]
    [DataRow("1_000", "1000")]
    [DataRow("0777", "511")]
    [DataRow("-0b11", "-3")]
    [DataRow("1e3", "1000.0")]
    [DataRow("1e21", "1000000000000000000000.0")]
    [DataRow("1e-7", "0.0000001")]
    [DataRow("yes", "yes")]
    [DataRow("'1'", "\"1\"")]
    [DataRow("'true'", "\"true\"")]
    [DataRow("~", "null")]
    [DataRow("2026-11-20", "2026-11-20T00:00:00Z")]
    public void PlainScalarsAreWhatSopsTakesThemFor(string scalar, string expected) =>
        Opened(Sealed($"a: {scalar}\n", SopsFormat.Yaml, Admin), Admin).ShouldBe($"a: {expected}\n");
}
