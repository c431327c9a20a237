using System.Text;
using Cairn.Secrets.Ssh;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SshKeyMade : SecretsTest
{
    [TestMethod]
    public void IsReadBySshKeygen()
    {
        using var key = SshKeyPair.Generate();
        using var file = key.ToFile();
        var path = WritePrivate("key", file);

        Tool.Text("ssh-keygen", "-y", "-f", path).Trim().ShouldBe(key.ToPublicLine());
    }

    [TestMethod]
    public void IsReadAgain()
    {
        using var key = SshKeyPair.Generate();
        using var file = key.ToFile();
        using var again = SshKeyPair.Parse(file.Span, "key");

        again.ToPublicLine("root@cinnabar").ShouldBe($"{key} root@cinnabar");
        again.ToFile().Length.ShouldBe(file.Length);
    }

    [TestMethod]
    public void BySshKeygenIsRead()
    {
        var path = Tool.SshKeygen("-q", "-t", "ed25519", "-N", "", "-C", "", "-f", Path.Combine(Folder, "key"));
        using var key = SshKeyPair.Parse(File.ReadAllBytes(path), path);

        key.ToPublicLine().ShouldBe(File.ReadAllText(path + ".pub").Trim());
    }

    [TestMethod]
    public void OfAnotherTypeIsRefused()
    {
        var path = Tool.SshKeygen("-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", Path.Combine(Folder, "key"));

        Refused(() => SshKeyPair.Parse(File.ReadAllBytes(path), "ca")).Message.ShouldBe(
            "CAIRN4040: 'ca' is not an SSH key that can sign: it is of another type. "
            + "Give a private key of type ed25519 without a passphrase, as `ssh-keygen -t ed25519 -N ''` writes it.");
    }

    [TestMethod]
    public void OfNoTypeIsRefused() =>
        Refused(static () => SshKeyPair.Parse("nothing"u8, "ca")).Message.ShouldStartWith("CAIRN4040: 'ca' is not an SSH key that can sign: it cannot be read.");

    [TestMethod]
    public void TellsNothingOfItself()
    {
        using var key = SshKeyPair.Generate();
        using var file = key.ToFile();

        key.ToString().ShouldStartWith("ssh-ed25519 ");
        Encoding.ASCII.GetString(file.Span).ShouldStartWith("-----BEGIN OPENSSH PRIVATE KEY-----\n");
    }
}
