using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

/// <summary>The kinds of headers that age's test kit tries, made here: each differs in one thing, and is refused for that and nothing else.</summary>
[TestClass]
public sealed class AgeHeaderForged : SecretsTest
{
    private const string Good = "";
    private const string Header = "CAIRN4001";
    private const string Mac = "CAIRN4002";
    private const string NoMatch = "CAIRN4005";

    private static readonly string s_line = new('A', 64);

    private static readonly Dictionary<string, Func<string, string>> s_stanzas = new(StringComparer.Ordinal)
    {
        ["as it should be"] = static stanza => stanza,
        ["unknown before"] = static stanza => "-> grease\n\n" + stanza,
        ["unknown behind"] = static stanza => stanza + "-> ~ ! {}\nAAAA\n",
        ["body of a full line, without the empty one"] = static stanza => stanza + $"-> x\n{s_line}\n",
        ["body of a full line, with the empty one"] = static stanza => stanza + $"-> x\n{s_line}\n\n",
        ["body of many lines"] = static stanza => stanza + $"-> x\n{s_line}\n{s_line}\nAAAA\n",
        ["line of 68"] = static stanza => stanza + $"-> x\n{s_line}AAAA\n",
        ["padding"] = static stanza => stanza + "-> x\nAA==\n",
        ["bits left over"] = static stanza => stanza + "-> x\nAB\n",
        ["one character"] = static stanza => stanza + "-> x\nA\n",
        ["white space in the body"] = static stanza => stanza + "-> x\nAA AA\n",
        ["URL alphabet"] = static stanza => stanza + "-> x\nAA-_\n",
        ["return behind the body"] = static stanza => stanza + "-> x\nAAAA\r\n",
        ["return behind the arguments"] = static stanza => stanza + "-> x y\r\nAAAA\n",
        ["no body"] = static stanza => stanza + "-> x\n",
        ["no arguments"] = static stanza => stanza + "->\n\n",
        ["space only"] = static stanza => stanza + "-> \n\n",
        ["two spaces"] = static stanza => stanza + "-> x  y\n\n",
        ["space at the end"] = static stanza => stanza + "-> x \n\n",
        ["tab"] = static stanza => stanza + "-> x\ty\n\n",
        ["letter beyond ASCII"] = static stanza => stanza + "-> \u00e9\n\n",
        ["delete"] = static stanza => stanza + "-> \u007f\n\n",
        ["other start"] = static stanza => stanza + "=> x\n\n",
        ["start without space"] = static stanza => stanza + "->x\n\n",
        ["empty line before"] = static stanza => "\n" + stanza,
        ["empty line behind"] = static stanza => stanza + "\n",
        ["nothing"] = static _ => "",
        ["another's"] = static stanza => stanza.Replace("X25519", "x25519", StringComparison.Ordinal),
    };

    [TestMethod]
    [DataRow("as it should be", Good)]
    [DataRow("unknown before", Good)]
    [DataRow("unknown behind", Good)]
    [DataRow("body of a full line, without the empty one", Header)]
    [DataRow("body of a full line, with the empty one", Good)]
    [DataRow("body of many lines", Good)]
    [DataRow("line of 68", Header)]
    [DataRow("padding", Header)]
    [DataRow("bits left over", Header)]
    [DataRow("one character", Header)]
    [DataRow("white space in the body", Header)]
    [DataRow("URL alphabet", Header)]
    [DataRow("return behind the body", Header)]
    [DataRow("return behind the arguments", Header)]
    [DataRow("no body", Header)]
    [DataRow("no arguments", Header)]
    [DataRow("space only", Header)]
    [DataRow("two spaces", Header)]
    [DataRow("space at the end", Header)]
    [DataRow("tab", Header)]
    [DataRow("letter beyond ASCII", Header)]
    [DataRow("delete", Header)]
    [DataRow("other start", Header)]
    [DataRow("start without space", Header)]
    [DataRow("empty line before", Header)]
    [DataRow("empty line behind", Header)]
    [DataRow("nothing", Header)]
    [DataRow("another's", NoMatch)]
    public void InItsStanzas(string kind, string outcome) =>
        Outcome(AgeForge.Closed(AgeForge.Intro + s_stanzas[kind](AgeForge.Stanza(Admin.Recipient!)))).ShouldBe(outcome);

    [TestMethod]
    [DataRow(" {0}\n", Good)]
    [DataRow("  {0}\n", Header)]
    [DataRow(" {0} \n", Header)]
    [DataRow(" {0}=\n", Header)]
    [DataRow(" {0}\r\n", Header)]
    [DataRow(" {0} {0}\n", Header)]
    [DataRow(" {0}AAAA\n", Header)]
    [DataRow("{0}\n", Header)]
    [DataRow(" \n", Header)]
    [DataRow("\n", Header)]
    [DataRow(" {0}", Header)]
    [DataRow(" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n", Mac)]
    [DataRow(" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB\n", Header)]
    public void InItsMac(string footer, string outcome)
    {
        var header = AgeForge.Closed(AgeForge.Intro + AgeForge.Stanza(Admin.Recipient!), mac => string.Format(System.Globalization.CultureInfo.InvariantCulture, footer, mac));

        // Without a line end, what follows would be one more line.
        AgeForge.Decrypt(footer.EndsWith('\n') ? AgeForge.File(header) : Encoding.ASCII.GetBytes(header), AgeEncoding.Binary, Admin).Outcome.ShouldBe(outcome);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("age-encryption.org/v1")]
    [DataRow("age-encryption.org/v1\n")]
    [DataRow("age-encryption.org/v2\n-> x\n\n--- AAAA\n")]
    [DataRow(" age-encryption.org/v1\n")]
    [DataRow("age-encryption.org/v1\r\n")]
    [DataRow("\ufeffage-encryption.org/v1\n")]
    [DataRow("age-encryption.org/v1\n-> x\n")]
    [DataRow("age-encryption.org/v1\n-> x")]
    public void InItsBeginning(string text) =>
        AgeForge.Decrypt(Encoding.UTF8.GetBytes(text), AgeEncoding.Binary, Admin).Outcome.ShouldBe(Header);

    [TestMethod]
    public void ByLengthIsRefusedBeforeItFillsTheMemory()
    {
        var endless = AgeForge.Intro + string.Concat(Enumerable.Repeat("-> x\nAAAA\n", 500_000));

        Outcome(endless).ShouldBe(Header);
        Outcome(AgeForge.Intro + "-> " + new string('x', 100_000)).ShouldBe(Header);
    }

    [TestMethod]
    [Description("Points of low order give a shared secret that everyone knows: the seven, and with the bit that is not looked at.")]
    [DataRow("0000000000000000000000000000000000000000000000000000000000000000")]
    [DataRow("0100000000000000000000000000000000000000000000000000000000000000")]
    [DataRow("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")]
    [DataRow("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157")]
    [DataRow("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [DataRow("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [DataRow("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [DataRow("0000000000000000000000000000000000000000000000000000000000000080")]
    [DataRow("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void WithAShareOfLowOrder(string point)
    {
        var share = CanonicalBase64.EncodeUnpadded(Convert.FromHexString(point));
        var body = new byte[32];

        Outcome(AgeForge.Closed(AgeForge.Intro + AgeForge.Text(new("X25519", [share], body)))).ShouldBe(Header);
        Refused(() => Encrypt([], AgeEncoding.Binary, new X25519Recipient(Convert.FromHexString(point)))).Id.ShouldBe("CAIRN4006");
    }

    [TestMethod]
    [DataRow(31, 32, 1, Header)]
    [DataRow(33, 32, 1, Header)]
    [DataRow(0, 32, 1, Header)]
    [DataRow(32, 31, 1, Header)]
    [DataRow(32, 33, 1, Header)]
    [DataRow(32, 48, 1, Header)]
    [DataRow(32, 0, 1, Header)]
    [DataRow(32, 32, 0, Header)]
    [DataRow(32, 32, 2, Header)]
    [DataRow(32, 32, 1, NoMatch)]
    public void WithSharesAndBodiesOfAnyLength(int share, int body, int arguments, string outcome)
    {
        // An argument has one character at least; a share of no bytes is one that is not there.
        var text = share == 0 ? "A" : CanonicalBase64.EncodeUnpadded([9, .. new byte[share - 1]]);
        var stanza = new AgeStanza("X25519", [.. Enumerable.Repeat(text, arguments)], new byte[body]);

        Outcome(AgeForge.Closed(AgeForge.Intro + AgeForge.Text(stanza))).ShouldBe(outcome);
    }

    [TestMethod]
    [Description("A stanza of one's own type that cannot be right is refused, also when another one fits; one that fits before it is taken.")]
    public void IsReadInOrder()
    {
        var (mine, other, broken) = (AgeForge.Stanza(Admin.Recipient!), AgeForge.Stanza(Machine.Recipient!), "-> X25519 AAAA\n\n");

        Outcome(AgeForge.Closed(AgeForge.Intro + other + mine)).ShouldBe(Good);
        Outcome(AgeForge.Closed(AgeForge.Intro + mine + broken)).ShouldBe(Good);
        Outcome(AgeForge.Closed(AgeForge.Intro + broken + mine)).ShouldBe(Header);
        Outcome(AgeForge.Closed(AgeForge.Intro + other)).ShouldBe(NoMatch);
    }

    [TestMethod]
    [DataRow("{salt} 10", Good)]
    [DataRow("{salt} 11", NoMatch)]
    [DataRow("{salt} 0", Header)]
    [DataRow("{salt} 00", Header)]
    [DataRow("{salt} 010", Header)]
    [DataRow("{salt} 0x0a", Header)]
    [DataRow("{salt} +10", Header)]
    [DataRow("{salt} -10", Header)]
    [DataRow("{salt} 10_", Header)]
    [DataRow("{salt} 1e1", Header)]
    [DataRow("{salt} 23", Header)]
    [DataRow("{salt} 4294967306", Header)]
    [DataRow("{salt} 18446744073709551626", Header)]
    [DataRow("{salt} 10 10", Header)]
    [DataRow("{salt}", Header)]
    [DataRow("10", Header)]
    [DataRow("{salt}AA 10", Header)]
    [DataRow("{salt}= 10", Header)]
    [DataRow("AAAA 10", Header)]
    public void WithAPassphrase(string arguments, string outcome)
    {
        using var passphrase = SecretBytes.FromText("password");
        using var identity = AgeIdentity.FromPassphrase(passphrase);
        using var fileKey = AgeForge.FileKey;
        var stanza = new ScryptRecipient(passphrase, 10).Wrap(fileKey);
        var text = AgeForge.Text(stanza).Replace($"{stanza.Arguments[0]} 10", arguments.Replace("{salt}", stanza.Arguments[0], StringComparison.Ordinal), StringComparison.Ordinal);

        AgeForge.Decrypt(AgeForge.File(AgeForge.Closed(AgeForge.Intro + text)), AgeEncoding.Binary, identity).Outcome.ShouldBe(outcome);
        AgeForge.Decrypt(AgeForge.File(AgeForge.Closed(AgeForge.Intro + text.Replace("scrypt", "Scrypt", StringComparison.Ordinal))), AgeEncoding.Binary, identity).Outcome.ShouldBe(NoMatch);
        AgeForge.Decrypt(AgeForge.File(AgeForge.Closed(AgeForge.Intro + text + text)), AgeEncoding.Binary, identity).Outcome.ShouldBe(Header);
        AgeForge.Decrypt(AgeForge.File(AgeForge.Closed(AgeForge.Intro + AgeForge.Stanza(Admin.Recipient!) + text)), AgeEncoding.Binary, Admin, identity).Outcome.ShouldBe(Header);
    }

    [TestMethod]
    public void WithAPostQuantumStanza()
    {
        using var quantum = AgeIdentity.GeneratePostQuantum();
        using var fileKey = AgeForge.FileKey;
        var stanza = quantum.Recipient!.Wrap(fileKey);
        var cipher = CanonicalBase64.DecodeUnpadded(Encoding.ASCII.GetBytes(stanza.Arguments[0]))!;

        Try(stanza).ShouldBe(Good);
        AgeForge.Decrypt(AgeForge.File(AgeForge.Closed(AgeForge.Intro + AgeForge.Text(stanza) + AgeForge.Stanza(Admin.Recipient!))), AgeEncoding.Binary, Admin).Outcome.ShouldBe(Good);
        Try(stanza with { Arguments = [Text(Flipped(cipher, 0))] }).ShouldBe(NoMatch);
        Try(stanza with { Arguments = [Text(Flipped(cipher, cipher.Length - 2))] }).ShouldBe(NoMatch);
        Try(stanza with { Arguments = [Text(cipher[..^1])] }).ShouldBe(Header);
        Try(stanza with { Arguments = [Text([.. cipher, 0])] }).ShouldBe(Header);
        Try(stanza with { Arguments = [Text([.. cipher[..^32], .. new byte[32]])] }).ShouldBe(Header);
        Try(stanza with { Arguments = [] }).ShouldBe(Header);
        Try(stanza with { Arguments = [stanza.Arguments[0], "x"] }).ShouldBe(Header);
        Try(stanza with { Body = [.. stanza.Body, 0] }).ShouldBe(Header);
        Try(stanza with { Body = Flipped(stanza.Body, 31) }).ShouldBe(NoMatch);
        Try(stanza with { Type = "MLKEM768X25519" }).ShouldBe(NoMatch);

        string Try(AgeStanza changed) => AgeForge.Decrypt(AgeForge.File(AgeForge.Closed(AgeForge.Intro + AgeForge.Text(changed))), AgeEncoding.Binary, quantum).Outcome;
    }

    [TestMethod]
    [Description("An encapsulation key has to be reduced, or the same key would have several recipients.")]
    public void ForAPostQuantumKeyThatIsNoneIsRefused()
    {
        var key = new byte[HybridKem.PublicSize];
        key.AsSpan().Fill(0xff);

        Refused(() => Encrypt([], AgeEncoding.Binary, new HybridRecipient(key))).Message.ShouldContain("it is not an ML-KEM-768 key");
    }

    private string Outcome(string header) => AgeForge.Decrypt(AgeForge.File(header), AgeEncoding.Binary, Admin).Outcome;

    private static string Text(byte[] bytes) => CanonicalBase64.EncodeUnpadded(bytes);

    private static byte[] Flipped(byte[] bytes, int index)
    {
        var changed = (byte[])bytes.Clone();
        changed[index] ^= 1;
        return changed;
    }
}
