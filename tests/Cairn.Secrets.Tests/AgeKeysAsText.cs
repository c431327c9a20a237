using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Tests.Support;
using CsCheck;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class AgeKeysAsText : SecretsTest
{
    // The key pair that age's own documentation and tests use.
    private const string Recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    private const string Identity = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    [TestMethod]
    public void GiveTheRecipientOfTheKey()
    {
        using var identity = AgeIdentity.Parse(Encoding.ASCII.GetBytes(Identity), "test");

        identity.Recipient!.ToString().ShouldBe(Recipient);
        identity.ToString().ShouldBe(Recipient);
        KeyText(identity).ShouldBe(Identity);
    }

    [TestMethod]
    [DataRow("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk", "its checksum does not match, so a character is wrong")]
    [DataRow("age1ZVKYG2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj", "a character is not Bech32, or of the other case")]
    [DataRow("age1zv", "it is too short, or starts differently")]
    [DataRow("github:someone", "it starts differently")]
    [DataRow("ssh-dss AAAA", "its base64 is not an SSH public key")]
    [DataRow("ssh-rsa !", "its second word is not base64")]
    public void AreRefusedWhenMalformed(string text, string reason)
    {
        var message = Refused(() => AgeRecipient.Parse(text)).Message;

        message.ShouldStartWith($"CAIRN4006: '{text}");
        message.ShouldEndWith($"is not an age recipient: {reason}. A recipient is 'age1…', 'age1pq1…', 'ssh-ed25519 …' or 'ssh-rsa …'.");
    }

    [TestMethod]
    public void NeverShowThePrivatePart()
    {
        var broken = Identity[..^1] + "Y";

        var fault = Refused(() => IdentityFile.Parse(Encoding.ASCII.GetBytes("# mine\n\n" + broken), "keys.txt"));

        fault.Message.ShouldBe(
            "CAIRN4007: 'keys.txt(3)' does not hold an age key there: its checksum does not match, so a character is wrong. "
            + "A key is 'AGE-SECRET-KEY-1…', 'AGE-SECRET-KEY-PQ-1…' or an OpenSSH private key of type ed25519 or rsa.");
        fault.ToString().ShouldNotContain(broken[^20..]);
        using var secret = SecretBytes.FromText("hunter2");
        secret.ToString().ShouldBe("(secret)");
    }

    [TestMethod]
    public void AreReadFromFiles()
    {
        var keys = IdentityFile.Parse(Encoding.ASCII.GetBytes($"# one\n{Identity}\r\n\n{KeyText(Admin)}"), "keys.txt");

        keys.Select(static k => k.ToString()).ShouldBe([Recipient, Admin.ToString()]);
        AgeRecipient.ParseFile($"# all\n{Recipient}\n\n  {Admin}\r\n").Select(static r => r.ToString()).ShouldBe([Recipient, Admin.ToString()]);
    }

    [TestMethod]
    public void SecretsAreOverwrittenWhenDisposed()
    {
        var secret = SecretBytes.FromText("hunter2");
        var memory = secret.Array;

        secret.Dispose();

        memory.ShouldBe(new byte[7]);
        Should.Throw<ObjectDisposedException>(() => secret.Length);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(4096)]
    [DataRow(100_000)]
    public void OfAnyLengthAreCollectedInMemoryThatIsOverwritten(int length)
    {
        var text = System.Security.Cryptography.RandomNumberGenerator.GetBytes(length);

        using var read = SecretStream.ReadToEnd(new MemoryStream(text));
        using var stream = new SecretStream();
        stream.Write(text);
        using var written = stream.Take();
        using var opened = written.OpenRead();

        read.ContentEquals(text).ShouldBeTrue();
        written.ContentEquals(text).ShouldBeTrue();
        opened.Length.ShouldBe(length);
        stream.Dispose();
        Should.Throw<ObjectDisposedException>(stream.Take);
    }

    [TestMethod]
    public void AnyBytesComeBackFromBech32() =>
        Gen.Byte.Array[0, 1300].Sample(
            bytes =>
            {
                foreach (var prefix in new[] { "age"u8.ToArray(), "AGE-SECRET-KEY-"u8.ToArray() })
                {
                    using var text = Bech32.Encode(prefix, bytes);
                    using var back = Bech32.Decode(prefix, text.Span, out _);
                    back!.ContentEquals(bytes).ShouldBeTrue();
                    text.Span[^1] = text.Span[^1] == (byte)'2' ? (byte)'3' : (byte)'2';
                    Bech32.Decode(prefix, text.Span, out _).ShouldBeNull();
                }
            },
            iter: 300);
}
