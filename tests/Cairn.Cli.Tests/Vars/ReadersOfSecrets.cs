using Cairn.Cli.Tests.Support;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class ReadersOfSecrets
{
    private const string Common = "hosts/fleet/vars/common/secret.sops";

    [TestMethod]
    public void AddedBySomebodyAreFoundAndCalledOut()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        using var attacker = AgeIdentity.Generate();
        AddReader(fleet, attacker.Recipient!);

        var check = fleet.Run("vars", "check");

        check.ExitCode.ShouldBe(20);
        check.Output.Trim().ShouldBe(
            $"'{Common}' is encrypted for the unknown key {attacker.Recipient}, who should not read it. Someone may have added a key to get at the secret: look at who changed the file. "
            + "If it is in order, run 'cairn vars fix', which takes the key away; the value itself stays known to whoever read it, so 'cairn vars rotate' it.");
        var generate = fleet.Run("vars", "generate");
        generate.ExitCode.ShouldBe(20);
        generate.Errors.ShouldContain("Nothing was written.");
    }

    [TestMethod]
    public void RemovedByFixLoseTheDataKey()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var value = fleet.Decrypt(Common, null);
        using var attacker = AgeIdentity.Generate();
        AddReader(fleet, attacker.Recipient!);
        var before = fleet.Read(Common);

        var fix = fleet.Succeed("vars", "fix");

        fix.Output.ShouldMatch($"re-encrypted under a new key +- {attacker.Recipient}");
        fleet.Decrypt(Common, null).ShouldBe(value);
        DataOf(fleet.Read(Common)).ShouldNotBe(DataOf(before));
        Should.Throw<Exception>(() => fleet.Decrypt(Common, attacker));
        fleet.Succeed("vars", "check");
        fleet.Succeed("vars", "fix").Output.Trim().ShouldBe("Every secret is encrypted for exactly those who should read it.");
    }

    [TestMethod]
    public void AddedByFixKeepTheDataKey()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var before = fleet.Read(Common);
        using var friend = AgeIdentity.Generate();
        fleet.Succeed("keys", "add", "bo", friend.Recipient!.ToString());
        fleet.Run("vars", "check").Output.ShouldContain($"'{Common}' is not encrypted for admin 'bo' ({friend.Recipient}). Run 'cairn vars fix'.");

        fleet.Succeed("vars", "fix");

        DataOf(fleet.Read(Common)).ShouldBe(DataOf(before));
        fleet.Decrypt(Common, friend).ShouldBe(fleet.Decrypt(Common, null));
        fleet.Decrypt("hosts/fleet/keys/machines/a.key.sops", friend).ShouldStartWith("AGE-SECRET-KEY-1");
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    [Description("An admin who leaves and kept everything: the data key of what comes is another one, and so is the machines' own key's.")]
    public void WhoLeaveAsAdminsCannotReadWhatComes()
    {
        using var fleet = new VarsFolder();
        using var friend = AgeIdentity.Generate();
        fleet.Succeed("keys", "add", "bo", friend.Recipient!.ToString());
        fleet.Succeed("vars", "generate");
        string[] secrets = [Common, "hosts/c/vars/own/secret.sops", "hosts/fleet/keys/machines/c.key.sops"];
        var before = secrets.Select(path => (DataOf(fleet.Read(path)), fleet.Decrypt(path, friend))).ToList();

        fleet.Succeed("keys", "remove", "bo").Errors.ShouldContain("What they could read they may have kept: 'cairn vars rotate' makes values anew.");
        fleet.Run("vars", "check").Output.ShouldContain($"'{Common}' is encrypted for the unknown key {friend.Recipient}");
        fleet.Succeed("vars", "fix");

        for (var i = 0; i < secrets.Length; i++)
        {
            DataOf(fleet.Read(secrets[i])).ShouldNotBe(before[i].Item1);
            fleet.Decrypt(secrets[i]).ShouldBe(before[i].Item2);
            Should.Throw<Cairn.Secrets.SecretsException>(() => fleet.Decrypt(secrets[i], friend)).Id.ShouldBe("CAIRN4020");
        }

        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void LeaveWithTheirMachineAndCannotReadWhatComes()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        using var key = fleet.KeyOf("b");
        fleet.Programs.Machines["b"].RemoveAll(static generator => generator.Name == "common");

        fleet.Run("vars", "check").Output.ShouldContain("is encrypted for machine 'b' (age1");
        fleet.Succeed("vars", "fix");

        Should.Throw<Exception>(() => fleet.Decrypt(Common, key));
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void OfFilesThatNobodyEncryptedAreReported()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        fleet.Write(Common, "plain");

        fleet.Run("vars", "check").Output.ShouldContain($"'{Common}'");
    }

    [TestMethod]
    public void AreInTheRulesOfSops()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");

        var rules = fleet.Read(".sops.yaml");

        rules.ShouldContain(@"^hosts/fleet/vars/common/secret\\.sops$");
        rules.ShouldContain(@"^hosts/[^/]+/(vars|keys)/.*\\.sops$");
    }

    private static void AddReader(VarsFolder fleet, AgeRecipient reader)
    {
        using var admin = AgeIdentity.Parse(System.Text.Encoding.ASCII.GetBytes(fleet.Key!), "test");
        var file = SopsFile.Parse(File.ReadAllBytes(Path.Combine(fleet.Root, Common)), SopsFormat.Binary, Common);
        var readers = file.Recipients.Single().Select(AgeRecipient.Parse).Append(reader);
        File.WriteAllBytes(Path.Combine(fleet.Root, Common), file.UpdateKeys(new SopsAudience(readers), [admin]).ToBytes());
    }

    private static string DataOf(string file) => System.Text.Json.Nodes.JsonNode.Parse(file)!["data"]!.ToString();
}
