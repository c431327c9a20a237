using Cairn.Cli.Tests.Support;
using Cairn.Secrets;
using Cairn.Secrets.Age;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class DeclarationsChanged
{
    [TestMethod]
    [DataRow("own", "hosts/b/vars/own/secret.sops")]
    [DataRow("common", "hosts/fleet/vars/common/secret.sops")]
    public void TakeASecretFromMachinesAndGiveItBack(string generator, string path)
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        using var key = fleet.KeyOf("b");
        var value = fleet.Decrypt(path);

        Deploy(fleet, generator, isDeployed: false);
        fleet.Run("vars", "generate").ExitCode.ShouldBe(20); // Machines that can read what they should not are looked at by a person.
        fleet.Succeed("vars", "fix");
        var taken = Opens(fleet, path, key);
        Deploy(fleet, generator, isDeployed: true);
        fleet.Run("vars", "check").Output.ShouldContain($"'{path}' is not encrypted for machine");
        fleet.Succeed("vars", "generate");

        taken.ShouldBeFalse();
        Opens(fleet, path, key).ShouldBeTrue();
        fleet.Decrypt(path).ShouldBe(value);
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void FromSharedToOwnMakeValuesAnewAndLeaveOrphans()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");

        foreach (var machine in (string[])["a", "b"])
        {
            fleet.Programs.Machines[machine].RemoveAll(static generator => generator.Name is "common" or "derived");
            fleet.Programs.Machines[machine].Add(FakePrograms.Generator("common"));
        }

        fleet.Succeed("vars", "generate");

        fleet.Decrypt("hosts/a/vars/common/secret.sops").ShouldNotBe(fleet.Decrypt("hosts/b/vars/common/secret.sops"));
        fleet.Run("vars", "check").Output.ShouldContain("'hosts/fleet/vars/common/secret.sops' is declared by no machine.");
        fleet.Succeed("vars", "prune", "--yes");
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void OneMachineAtATimeLockNobodyOut()
    {
        using var fleet = new VarsFolder();

        foreach (var machine in (string[])["b", "a", "c"])
        {
            fleet.Succeed("vars", "generate", machine);
        }

        foreach (var machine in (string[])["a", "b"])
        {
            using var key = fleet.KeyOf(machine);
            Opens(fleet, "hosts/fleet/vars/common/secret.sops", key).ShouldBeTrue(machine);
        }

        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void ThatRemoveAMachineLeaveItsKeyToPrune()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        Directory.Delete(Path.Combine(fleet.Root, "hosts/c"), recursive: true);

        fleet.Run("vars", "check").Output.ShouldContain("'hosts/fleet/keys/machines/c.pub' is the key of a machine that is gone. Run 'cairn vars prune'.");
        fleet.Succeed("vars", "prune", "--yes");

        Directory.GetFiles(Path.Combine(fleet.Root, "hosts/fleet/keys/machines")).Select(Path.GetFileName).ShouldBe(["a.key.sops", "a.pub", "b.key.sops", "b.pub"], ignoreOrder: true);
        fleet.Succeed("vars", "check");
    }

    private static void Deploy(VarsFolder fleet, string generator, bool isDeployed)
    {
        foreach (var known in fleet.Programs.Machines.Values)
        {
            for (var i = 0; i < known.Count; i++)
            {
                known[i] = known[i].Name != generator ? known[i] : known[i] with { Files = [.. known[i].Files.Select(file => file with { IsDeployed = file.IsSecret && isDeployed })] };
            }
        }
    }

    private static bool Opens(VarsFolder fleet, string path, AgeIdentity key)
    {
        try
        {
            return fleet.Decrypt(path, key).Length > 0;
        }
        catch (SecretsException)
        {
            return false;
        }
    }
}
