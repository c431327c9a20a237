using System.Text;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SopsRules : SecretsTest
{
    private const string Plain = """
        # secret: yes
        first: one
        second: two
        group_unencrypted:
            inner: three
        password:
            deep: four
            # secret: no
            fifth: five

        """;

    [TestMethod]
    [DataRow(SopsRuleKind.UnencryptedSuffix, "_unencrypted", "one two four five")]
    [DataRow(SopsRuleKind.EncryptedSuffix, "word", "four five")]
    [DataRow(SopsRuleKind.UnencryptedRegex, "^(first|inner)$", "two four five")]
    [DataRow(SopsRuleKind.EncryptedRegex, "^f", "one five")]
    [DataRow(SopsRuleKind.UnencryptedCommentRegex, "secret: no", "one two three four")]
    [DataRow(SopsRuleKind.EncryptedCommentRegex, "secret: yes", "one")]
    public void SayWhatIsEncrypted(SopsRuleKind kind, string value, string encrypted)
    {
        var file = Sealed(Plain, SopsFormat.Yaml, new SopsWriting { Rule = new(kind, value) }, Admin);

        var text = TextOf(file);
        string.Join(' ', new[] { "one", "two", "three", "four", "five" }.Where(v => !text.Contains(": " + v + "\n", StringComparison.Ordinal))).ShouldBe(encrypted);
        Opened(file, Admin).ShouldBe(Plain);
        (file.Rule.Kind, file.Rule.Value).ShouldBe((kind, value));
        Opened(file.Rotate([Admin]), Admin).ShouldBe(Plain);
    }

    [TestMethod]
    public void LeaveTheirOwnCommentReadable()
    {
        var text = TextOf(Sealed("# secret: yes\n# more\nfirst: one\n", SopsFormat.Yaml, new SopsWriting { Rule = new(SopsRuleKind.EncryptedCommentRegex, "secret: yes") }, Admin));

        text.ShouldStartWith("# secret: yes\n#ENC[AES256_GCM,");
    }

    [TestMethod]
    public void AreOneAtMost()
    {
        var text = TextOf(Sealed("a: one\n", SopsFormat.Yaml, Admin)).Replace("    unencrypted_suffix", "    encrypted_regex: x\n    unencrypted_suffix", StringComparison.Ordinal);

        Refused(() => Parsed(text, SopsFormat.Yaml)).Message.ShouldBe(
            "CAIRN4015: 'secret' has more than one rule for what is encrypted: 'unencrypted_suffix', 'encrypted_regex'. "
            + "Keep one of encrypted_suffix, unencrypted_suffix, encrypted_regex, unencrypted_regex, encrypted_comment_regex and unencrypted_comment_regex.");
    }

    [TestMethod]
    [Description("The patterns are Go's. Where .NET would read them otherwise, values would stay readable that SOPS encrypts, or the other way round.")]
    [DataRow("^[[:alpha:]]+$", "key", true)]
    [DataRow("^[[:alpha:]]+$", "al]", false)]
    [DataRow("^[[:^digit:]x]+$", "key", true)]
    [DataRow("^[[:^digit:]x]+$", "k1", false)]
    [DataRow(@"^\w+$", "key_1", true)]
    [DataRow(@"^\w+$", "schlüssel", false)]
    [DataRow(@"^[\w-]+$", "a-b", true)]
    [DataRow(@"^\d$", "٣", false)]
    [DataRow(@"^[^\d]$", "٣", true)]
    [DataRow(@"^\S\s\W\D$", "a +b", true)]
    [DataRow("^key$", "key\n", false)]
    [DataRow("(?m)^key$", "key\nnext", true)]
    [DataRow(@"\Qa.b\E", "a.b", true)]
    [DataRow(@"\Qa.b\E", "axb", false)]
    [DataRow(@"^\pL+$", "é", true)]
    [DataRow(@"^\x{e9}\x41$", "éA", true)]
    [DataRow("^(?P<name>a|b)(?:c)$", "bc", true)]
    [DataRow("^[a-z-[aeiou]]$", "-]", true)]
    [DataRow("^[]a]$", "]", true)]
    [DataRow("(?i)^KEY$", "key", true)]
    [DataRow(@"^a\.b\[0\]$", "a.b[0]", true)]
    public void FindWhatGoFinds(string pattern, string key, bool isFound) =>
        new SopsRule(SopsRuleKind.EncryptedRegex, pattern).Encrypts([key], [], isComment: false).ShouldBe(isFound);

    [TestMethod]
    [DataRow("[[:letters:]]", "Go does not know '[:letters:]'")]
    [DataRow(@"a\Z", @"Go does not know '\Z'")]
    [DataRow(@"\u0041", @"Go does not know '\u'")]
    [DataRow("(?x)a b", "it has a group or a flag that Go does not know")]
    [DataRow("(?=a)", "it has a group or a flag that Go does not know")]
    [DataRow("[a", "a class has no end")]
    [DataRow("a\\", "it ends with '\\'")]
    [DataRow(@"\x{1f600}", "'1f600' is no character that a pattern can name here")]
    public void AreRefusedWhereGoHasNoSuchPattern(string pattern, string reason) =>
        Refused(() => _ = new SopsRule(SopsRuleKind.EncryptedRegex, pattern)).Message.ShouldStartWith($"CAIRN4016: '{pattern}' is not a pattern for the rule 'encrypted_regex': {reason}.");

    [TestMethod]
    public void NeedPatternsThatRunInLinearTime() =>
        Refused(static () => _ = new SopsRule(SopsRuleKind.EncryptedRegex, @"(a)\1")).Message.ShouldStartWith("CAIRN4016: '(a)\\1' is not a pattern for the rule 'encrypted_regex': ");

    [TestMethod]
    public void AreTheDefaultInBinaryFiles()
    {
        var text = TextOf(Sealed("x", SopsFormat.Binary, Admin)).Replace("_unencrypted", "data", StringComparison.Ordinal);

        Refused(() => Parsed(text, SopsFormat.Binary)).Message.ShouldBe(
            "CAIRN4014: 'secret' has SOPS metadata that cannot be used: a binary file has no rule 'unencrypted_suffix: data'. Restore the file from git, or encrypt it again.");
    }

    [TestMethod]
    public void EncryptAsSopsDoes()
    {
        using var key = SecretBytes.Copy(Encoding.ASCII.GetBytes(new string('f', 32)));
        const string Vector = "ENC[AES256_GCM,data:oYyi,iv:MyIDYbT718JRr11QtBkcj3Dwm4k1aCGZBVeZf0EyV8o=,tag:t5z2Z023Up0kxwCgw1gNxg==,type:str]";

        SopsCipher.Decrypt(Vector, key, "bar:")!.Text.ShouldBe("foo");
        SopsCipher.Decrypt(Vector, key, "baz:").ShouldBeNull();
        SopsCipher.Decrypt(Vector.Replace("oYyi", "oYyj", StringComparison.Ordinal), key, "bar:").ShouldBeNull();
    }
}
