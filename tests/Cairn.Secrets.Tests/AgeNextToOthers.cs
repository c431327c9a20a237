using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class AgeNextToOthers : SecretsTest
{
    private static readonly byte[] s_plain = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a secret of several chunks ", 10_000)));

    [TestMethod]
    [DataRow(AgeEncoding.Binary)]
    [DataRow(AgeEncoding.Armored)]
    public void AgeReadsWhatIsWritten(AgeEncoding encoding)
    {
        var key = Write("key.txt", KeyText(Admin));

        Tool.Age(Encrypt(s_plain, encoding, Machine.Recipient!, Admin.Recipient!), "-d", "-i", key).ShouldBe(s_plain);
    }

    [TestMethod]
    [DataRow("--encrypt")]
    [DataRow("--armor")]
    public void WhatAgeWritesIsRead(string option) =>
        Decrypt(Tool.Age(s_plain, option, "-r", Admin.Recipient!.ToString()), Machine, Admin).ShouldBe(s_plain);

    [TestMethod]
    [DataRow("ed25519", "256")]
    [DataRow("rsa", "2048")]
    public void SshKeysWorkBothWays(string type, string bits)
    {
        var path = Tool.SshKeygen("-q", "-t", type, "-b", bits, "-N", "", "-C", "someone@somewhere", "-f", Path.Combine(Folder, type));
        using var identity = IdentityFile.Parse(File.ReadAllBytes(path), path).Single();
        var recipient = AgeRecipient.Parse(File.ReadAllText(path + ".pub"));

        identity.Recipient.ShouldBe(recipient);
        Tool.Age(Encrypt(s_plain, AgeEncoding.Binary, recipient), "-d", "-i", path).ShouldBe(s_plain);
        Decrypt(Tool.Age(s_plain, "-R", path + ".pub"), Admin, identity).ShouldBe(s_plain);
        Refused(() => Decrypt(Tool.Age(s_plain, "-R", path + ".pub"), Admin)).Id.ShouldBe("CAIRN4005");
    }

    [TestMethod]
    public void ProtectedSshKeysAreRefused()
    {
        var path = Tool.SshKeygen("-q", "-t", "ed25519", "-N", "passphrase", "-f", Path.Combine(Folder, "protected"));

        Refused(() => IdentityFile.Parse(File.ReadAllBytes(path), path)).Message.ShouldBe(
            $"CAIRN4008: '{path}' is protected by a passphrase. Remove the passphrase (`ssh-keygen -p`, `age -d`) in a place that only you can read, or use another key.");
    }

    [TestMethod]
    public void AnotherLibraryReadsPostQuantumFiles()
    {
        using var identity = AgeIdentity.GeneratePostQuantum();
        var file = Write("file.age", Encrypt("hybrid"u8.ToArray(), AgeEncoding.Binary, identity.Recipient!));

        Tool.Node(
            """
            import { Decrypter } from "age-encryption";
            import { readFileSync } from "node:fs";
            const decrypter = new Decrypter();
            decrypter.addIdentity(process.argv[3]);
            process.stdout.write(await decrypter.decrypt(readFileSync(process.argv[2]), "text"));
            """,
            file,
            KeyText(identity)).ShouldBe("hybrid");
    }

    [TestMethod]
    public void PostQuantumFilesOfAnotherLibraryAreRead()
    {
        using var identity = AgeIdentity.GeneratePostQuantum();

        var file = Tool.Node(
            """
            import { Encrypter } from "age-encryption";
            const encrypter = new Encrypter();
            encrypter.addRecipient(process.argv[2]);
            process.stdout.write(Buffer.from(await encrypter.encrypt("hybrid")).toString("base64"));
            """,
            identity.Recipient!.ToString());

        Encoding.UTF8.GetString(Decrypt(Convert.FromBase64String(file), identity)).ShouldBe("hybrid");
    }

    [TestMethod]
    public void PassphrasesWorkWithAnotherLibrary()
    {
        using var passphrase = SecretBytes.FromText("six random words");
        using var output = new MemoryStream();
        AgeFile.Encrypt(new MemoryStream("text"u8.ToArray()), output, passphrase, AgeEncoding.Armored, TestContext.CancellationToken);
        var file = Write("file.age", output.ToArray());

        Tool.Node(
            """
            import { Decrypter, armor } from "age-encryption";
            import { readFileSync } from "node:fs";
            const decrypter = new Decrypter();
            decrypter.addPassphrase("six random words");
            process.stdout.write(await decrypter.decrypt(armor.decode(readFileSync(process.argv[2], "utf8")), "text"));
            """,
            file).ShouldBe("text");
    }
}
