using System.Diagnostics;
using System.Text;
using Cairn.Deployment.Ssh;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class KeysWithAPassphrase : IDisposable
{
    private readonly TestFolder _folder = new();

    [TestMethod]
    [DataRow("ed25519", "RFC4716")]
    [DataRow("rsa", "RFC4716")]
    [DataRow("rsa", "PEM")]
    [DataRow("ecdsa", "PKCS8")]
    public void AreOpenedByIt(string type, string format)
    {
        var file = Make("key", "right", type, format);
        var keys = Answering("right");

        Find(keys, [file]).Locked.ShouldBe([file]);
        keys.Open(file).HostKeyAlgorithms.ShouldNotBeEmpty();
        Find(keys, [file]).ShouldSatisfyAllConditions(
            found => found.Ready.Count.ShouldBe(1),
            found => found.Locked.ShouldBeEmpty());
    }

    [TestMethod]
    [Description("P18: a key that is missing.")]
    public void ThatAreMissingSaySo() =>
        Should.Throw<DeploymentException>(() => Find(SshPassphrases.None, [_folder["none"]])).Message.ShouldBe(
            $"CAIRN6040: '{_folder["none"]}', which is to be logged in with, does not exist. Name a file that has a private key.");

    [TestMethod]
    public void ThatTheConfigurationNamesMayBeMissing() => new SshKeys(null, _folder.Root, SshPassphrases.None).Find([], [_folder["none"]], onlyNamed: true).Ready.ShouldBeEmpty();

    [TestMethod]
    [Description("P18: a key that needs a passphrase, and nobody to ask.")]
    public void NeedSomebodyToAsk()
    {
        var file = Make("key", "right");

        Should.Throw<DeploymentException>(() => SshPassphrases.None.Open(file)).Message.ShouldBe(
            $"CAIRN6041: '{file}' needs a passphrase, and there is nobody to ask for it. Load the key into the agent with ssh-add, or run this on a terminal.");
    }

    [TestMethod]
    [Description("P18: a wrong passphrase, three times.")]
    public void AreNotOpenedByAnother()
    {
        var file = Make("key", "right");
        var asked = new List<bool>();
        var keys = new SshPassphrases((_, isAgain) =>
        {
            asked.Add(isAgain);
            return "wrong"u8.ToArray();
        });

        Should.Throw<DeploymentException>(() => keys.Open(file)).Message.ShouldStartWith($"CAIRN6042: '{file}' is not opened by the passphrase that was given.");
        asked.ShouldBe([false, true, true]);
    }

    [TestMethod]
    public void MayBeAnsweredAtTheSecondTry()
    {
        var file = Make("key", "right");
        var asked = 0;
        var keys = new SshPassphrases((_, _) => Encoding.UTF8.GetBytes(asked++ == 0 ? "wrong" : "right"));

        keys.Open(file).ShouldNotBeNull();
        keys.Open(file).ShouldNotBeNull();

        asked.ShouldBe(2);
    }

    public void Dispose() => _folder.Dispose();

    private static SshPassphrases Answering(string passphrase) => new((_, _) => Encoding.UTF8.GetBytes(passphrase));

    private FoundKeys Find(SshPassphrases passphrases, IReadOnlyList<string> files) => new SshKeys(null, _folder.Root, passphrases).Find(files, [], onlyNamed: true);

    private string Make(string name, string passphrase, string type = "ed25519", string format = "RFC4716")
    {
        Process.Start("ssh-keygen", ["-q", "-t", type, "-m", format, "-N", passphrase, "-f", _folder[name]]).WaitForExit();
        return _folder[name];
    }
}
