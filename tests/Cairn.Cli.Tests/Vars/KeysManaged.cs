using System.Text;
using Cairn.Cli.Tests.Support;
using Cairn.Secrets.Age;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class KeysManaged
{
    [TestMethod]
    public void AreMadeOnceWhereSopsLooksForThem()
    {
        using var fleet = new VarsFolder();

        var run = fleet.Succeed("keys", "keygen", "--admin", "bo");

        var path = Path.Combine(fleet.Root, "home/.config/sops/age/keys.txt");
        using var identity = IdentityFile.Parse(File.ReadAllBytes(path), path).Single();
        run.Output.Trim().ShouldBe(identity.Recipient!.ToString());
        fleet.Read("hosts/fleet/keys/admins/bo.pub").Trim().ShouldBe(run.Output.Trim());
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var key = File.ReadAllText(path);
        var again = fleet.Succeed("keys", "keygen");
        again.Output.ShouldBe(run.Output);
        again.Errors.ShouldContain("'bo' is an admin with it already.");
        File.ReadAllText(path).ShouldBe(key);
        fleet.Succeed("keys", "list", "--json").Output.Split("\"bo\"").Length.ShouldBe(2);
    }

    [TestMethod]
    [Description("Who has a key for sops already, or was killed before the fleet knew it, becomes an admin with it.")]
    public void ThatExistAreTaken()
    {
        using var fleet = new VarsFolder();
        using var mine = AgeIdentity.Generate();
        using var text = mine.ToText();
        fleet.Write("home/.config/sops/age/keys.txt", $"# mine\n{Encoding.ASCII.GetString(text.Span)}\n");

        fleet.Succeed("keys", "keygen", "--admin", "bo").Output.Trim().ShouldBe(mine.Recipient!.ToString());

        fleet.Read("hosts/fleet/keys/admins/bo.pub").Trim().ShouldBe(mine.Recipient!.ToString());
        fleet.Read("home/.config/sops/age/keys.txt").ShouldStartWith("# mine\nAGE-SECRET-KEY-1");
        fleet.Write("home/.config/sops/age/keys.txt", "# nothing\n");
        fleet.Run("keys", "keygen").Errors.ShouldContain("exists and holds no key. Delete it, or put your key there.");
    }

    [TestMethod]
    public void OfAMachineAreMadeForAdmins()
    {
        using var fleet = new VarsFolder();

        fleet.Succeed("keys", "add", "--machine", "c");

        using var key = fleet.KeyOf("c");
        fleet.Read("hosts/fleet/keys/machines/c.pub").Trim().ShouldBe(key.Recipient!.ToString());
        fleet.Run("keys", "add", "--machine", "c").Errors.ShouldContain("'c' has a key already. Remove it first, with 'cairn keys remove --machine c'.");
        fleet.Succeed("keys", "remove", "--machine", "c");
        File.Exists(Path.Combine(fleet.Root, "hosts/fleet/keys/machines/c.key.sops")).ShouldBeFalse();
    }

    [TestMethod]
    public void OfOnePersonCanBeSeveral()
    {
        using var fleet = new VarsFolder();
        using var second = AgeIdentity.Generate();

        fleet.Succeed("keys", "add", "al", second.Recipient!.ToString());

        fleet.Succeed("keys", "list", "--json").Output.Split("\"al\"").Length.ShouldBe(3);
        fleet.Run("keys", "add", "al", second.Recipient.ToString()).Errors.ShouldContain($"'al' has the key '{second.Recipient}' already.");
    }

    [TestMethod]
    [Description("Somebody's new key: it reads before the old one goes, and the old one does not read what comes.")]
    public void OfOnePersonAreReplacedOneByOne()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        using var old = AgeIdentity.Parse(Encoding.ASCII.GetBytes(fleet.Key!), "test");
        using var next = AgeIdentity.Generate();
        using var text = next.ToText();
        const string Secret = "hosts/c/vars/own/secret.sops";
        var value = fleet.Decrypt(Secret);

        fleet.Succeed("keys", "add", "al", next.Recipient!.ToString());
        fleet.Succeed("vars", "fix");
        fleet.Succeed("keys", "remove", "al", old.Recipient!.ToString());
        fleet.Key = Encoding.ASCII.GetString(text.Span);
        fleet.Succeed("vars", "fix");

        fleet.Succeed("vars", "check");
        fleet.Read("hosts/fleet/keys/admins/al.pub").Trim().ShouldBe(next.Recipient.ToString());
        fleet.Decrypt(Secret, next).ShouldBe(value);
        Should.Throw<Cairn.Secrets.SecretsException>(() => fleet.Decrypt(Secret, old)).Id.ShouldBe("CAIRN4020");
        fleet.Run("keys", "remove", "al", old.Recipient.ToString()).Errors.ShouldContain($"'al' does not have the key '{old.Recipient}'. There are {next.Recipient}.");
        fleet.Run("keys", "remove", "al", next.Recipient.ToString()).Errors.ShouldContain("'al' is the last admin");
    }

    [TestMethod]
    [DataRow("keys remove al", "'al' is the last admin: without one nobody could read the fleet's secrets. Add another first.")]
    [DataRow("keys remove bo", "'bo' has no key. There are keys of al.")]
    [DataRow("keys add bo", "'bo' needs a public key: 'cairn keys add bo age1…'. 'cairn keys keygen' makes one for you.")]
    [DataRow("keys add ../bo age1", "CAIRN4006")]
    [DataRow("keys add --machine d", "'d' is no machine of the fleet. There are a, b, c.")]
    public void AreNotChangedByMistake(string command, string message)
    {
        using var fleet = new VarsFolder();
        var before = fleet.Snapshot();

        fleet.Run(command.Split(' ')).Errors.ShouldContain(message);

        fleet.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    public void ThatArePrivateAreNoPublicOnes()
    {
        using var fleet = new VarsFolder();
        using var identity = AgeIdentity.Generate();
        using var text = identity.ToText();

        var run = fleet.Run("keys", "add", "bo", Encoding.ASCII.GetString(text.Span));

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("it is a private key, which stays secret");
        run.Errors.ShouldNotContain(Encoding.ASCII.GetString(text.Span));
    }
}
