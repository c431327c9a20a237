using Cairn.Cli.Tests.Support;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class ValuesGenerated
{
    private static readonly string[] s_secrets =
        ["hosts/a/vars/own/secret.sops", "hosts/b/vars/own/secret.sops", "hosts/c/vars/own/secret.sops", "hosts/fleet/vars/common/secret.sops", "hosts/a/vars/derived/secret.sops"];

    [TestMethod]
    public void OpenForExactlyTheKeysThatShould()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");

        foreach (var machine in (string[])["a", "b", "c"])
        {
            using var key = fleet.KeyOf(machine);
            s_secrets.Where(path => Opens(fleet, path, key)).ShouldBe(
                s_secrets.Where(path => path.StartsWith($"hosts/{machine}/", StringComparison.Ordinal) || (path.Contains("/fleet/", StringComparison.Ordinal) && machine != "c")), machine);
        }

        using var stranger = AgeIdentity.Generate();
        s_secrets.Where(path => Opens(fleet, path, stranger)).ShouldBeEmpty();
        s_secrets.ShouldAllBe(path => fleet.Decrypt(path, null).StartsWith(FakePrograms.Marker));
    }

    [TestMethod]
    public void AskEachMachineOnceAndRunEachGeneratorOnce()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");

        fleet.Programs.Calls.ShouldBe(["describe a", "describe b", "describe c", "run a/common", "run a/derived", "run a/own", "run b/own", "run c/own"]);
    }

    [TestMethod]
    public void TwiceChangeNothing()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var before = fleet.Snapshot();
        var written = File.GetLastWriteTimeUtc(Path.Combine(fleet.Root, s_secrets[0]));

        var run = fleet.Succeed("vars", "generate");

        run.Output.Trim().ShouldBe("Every value exists.");
        fleet.Snapshot().ShouldBe(before);
        File.GetLastWriteTimeUtc(Path.Combine(fleet.Root, s_secrets[0])).ShouldBe(written);
        fleet.Programs.Calls.ShouldNotContain(static call => call.StartsWith("run", StringComparison.Ordinal));
    }

    [TestMethod]
    public void AfterALossMakeItAndItsDependentsOnly()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var before = fleet.Snapshot();
        fleet.Delete("hosts/fleet/vars/common/secret.sops");

        fleet.Succeed("vars", "generate", "c").Output.Trim().ShouldBe("Every value exists."); // c does not use it.
        fleet.Succeed("vars", "generate", "b");

        fleet.Programs.Calls.Where(static call => call.StartsWith("run", StringComparison.Ordinal)).ShouldBe(["run a/common", "run a/derived"]);
        fleet.Read("hosts/a/vars/derived/value.pub").Trim().ShouldEndWith($"[shared/common:{fleet.Read("hosts/fleet/vars/common/value.pub").Trim()}]");
        fleet.Snapshot().Where(file => before[file.Key] != file.Value).Select(static file => file.Key).ShouldBe(
            ["hosts/a/vars/derived/secret.sops", "hosts/a/vars/derived/value.pub", "hosts/fleet/vars/common/secret.sops", "hosts/fleet/vars/common/value.pub"]);
    }

    [TestMethod]
    public void AreNewWhenRotatedAndOnlyThen()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var before = fleet.Snapshot();

        fleet.Succeed("vars", "rotate", "--generator", "common");

        fleet.Snapshot().Where(file => before[file.Key] != file.Value).Select(static file => file.Key.Split('/')[3]).Distinct().ShouldBe(["derived", "common"]);
        fleet.Run("vars", "rotate").Errors.ShouldContain("'rotate' takes working values away, so it has to be told which: name them with '--generator', or take those that end soon with '--expiring'.");
    }

    [TestMethod]
    public void FollowTheirValidation()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var first = fleet.Read("hosts/c/vars/own/value.pub");

        fleet.Programs.Machines["c"][0] = fleet.Programs.Machines["c"][0] with { Validation = "1" };
        fleet.Run("vars", "check").Output.ShouldContain("'c/own' is stale: what its values are made from has changed. Run 'cairn vars generate' to make them anew.");
        fleet.Succeed("vars", "generate");
        var second = fleet.Read("hosts/c/vars/own/value.pub");
        fleet.Succeed("vars", "generate");
        fleet.Read("hosts/c/vars/own/value.pub").ShouldBe(second);
        fleet.Programs.Machines["c"][0] = fleet.Programs.Machines["c"][0] with { Validation = null };
        fleet.Succeed("vars", "generate");

        second.ShouldNotBe(first);
        fleet.Read("hosts/c/vars/own/value.pub").ShouldNotBe(second);
        File.Exists(Path.Combine(fleet.Root, "hosts/c/vars/own/.validation")).ShouldBeFalse();
    }

    [TestMethod]
    [Description("graph_test: gen_1 exists, gen_2 depends on it and is missing, gen_2a and gen_2b depend on that; the last exists.")]
    [DataRow("vars generate", "gen_2 gen_2a gen_2b")]
    [DataRow("vars generate --generator gen_2", "gen_2 gen_2a gen_2b")]
    [DataRow("vars generate --generator gen_2a", "gen_2 gen_2a gen_2b")]
    [DataRow("vars generate --generator gen_2b", "gen_2 gen_2a gen_2b")]
    [DataRow("vars generate --generator gen_1", "")]
    [DataRow("vars rotate --generator gen_1", "gen_1 gen_2 gen_2a gen_2b")]
    [DataRow("vars rotate --generator gen_2b", "gen_2 gen_2a gen_2b")]
    public void AreTheMissingOnesAndWhatDependsOnThem(string command, string run)
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        VarPlace[] two = [new("c", "gen_2")];
        fleet.Programs.Machines["c"].AddRange(
        [
            FakePrograms.Generator("gen_1"), FakePrograms.Generator("gen_2") with { Dependencies = [new("c", "gen_1")] },
            FakePrograms.Generator("gen_2a") with { Dependencies = two }, FakePrograms.Generator("gen_2b") with { Dependencies = two },
        ]);
        fleet.Succeed("vars", "generate");
        Directory.Delete(Path.Combine(fleet.Root, "hosts/c/vars/gen_2"), recursive: true);
        Directory.Delete(Path.Combine(fleet.Root, "hosts/c/vars/gen_2a"), recursive: true);

        fleet.Succeed(command.Split(' '));

        string.Join(' ', fleet.Programs.Calls.Where(static call => call.StartsWith("run", StringComparison.Ordinal)).Select(static call => call.Split('/')[1])).ShouldBe(run);
    }

    [TestMethod]
    public void OfOneGeneratorBringWhatDependsOnIt()
    {
        using var fleet = new VarsFolder();

        fleet.Succeed("vars", "generate", "--generator", "common");

        fleet.Programs.Calls.Where(static call => call.StartsWith("run", StringComparison.Ordinal)).ShouldBe(["run a/common", "run a/derived"]);
        fleet.Read("hosts/a/vars/derived/value.pub").Trim().ShouldEndWith($"[shared/common:{fleet.Read("hosts/fleet/vars/common/value.pub").Trim()}]");
    }

    [TestMethod]
    [Description("dynamic_invalidation: a validation that follows from another value is none before that exists, so the values are made once more, and then stay.")]
    public void FollowAValidationThatComesFromAnotherValue()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var first = fleet.Read("hosts/c/vars/own/value.pub");

        fleet.Programs.Machines["c"][0] = fleet.Programs.Machines["c"][0] with { Validation = fleet.Read("hosts/b/vars/own/value.pub").Trim() };
        fleet.Succeed("vars", "generate");
        var second = fleet.Read("hosts/c/vars/own/value.pub");
        fleet.Succeed("vars", "generate").Output.Trim().ShouldBe("Every value exists.");

        second.ShouldNotBe(first);
        fleet.Read("hosts/c/vars/own/value.pub").ShouldBe(second);
    }

    [TestMethod]
    public void AreNotWrittenWhenOneGeneratorFails()
    {
        using var fleet = new VarsFolder();
        var before = fleet.Snapshot();
        fleet.Programs.Error = "'a/own' makes nothing: the sun is down.";

        var run = fleet.Run("vars", "generate");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("cairn: 'a/own' makes nothing: the sun is down. Nothing was written.");
        fleet.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    public void ReachAMachineThatStartsToShareWithoutChanging()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var value = fleet.Decrypt("hosts/fleet/vars/common/secret.sops", null);
        fleet.Programs.Machines["c"].Add(FakePrograms.Generator("common", shared: true));

        fleet.Run("vars", "check").Output.ShouldContain("'hosts/fleet/vars/common/secret.sops' is not encrypted for machine 'c' (age1");
        fleet.Succeed("vars", "generate", "c");

        using var key = fleet.KeyOf("c");
        fleet.Decrypt("hosts/fleet/vars/common/secret.sops", key).ShouldBe(value);
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void StayWithAdminsWhenTheyAreNotDeployed()
    {
        using var fleet = new VarsFolder();
        fleet.Programs.Machines["c"][0] = fleet.Programs.Machines["c"][0] with { Files = [new("secret", true, IsDeployed: false, FinalNewline.AsGiven)] };
        fleet.Succeed("vars", "generate", "c");

        File.Exists(Path.Combine(fleet.Root, "hosts/fleet/keys/machines/c.key.sops")).ShouldBeFalse();
        fleet.Decrypt("hosts/c/vars/own/secret.sops", null).ShouldStartWith(FakePrograms.Marker);
    }

    [TestMethod]
    public void MadeByHandLeaveTheRestToBeMade()
    {
        using var fleet = new VarsFolder();
        fleet.Programs.Machines["c"].Add(FakePrograms.Generator("token") with { Instruction = "Ask the provider." });

        var run = fleet.Run("vars", "generate");

        run.ExitCode.ShouldBe(50);
        run.Output.ShouldMatch(@"c/token +manual +Ask the provider\.");
        fleet.Decrypt("hosts/c/vars/own/secret.sops", null).ShouldStartWith(FakePrograms.Marker);
    }

    [TestMethod]
    public void NeedAnAdmin()
    {
        using var fleet = new VarsFolder();
        fleet.Delete("hosts/fleet/keys/admins/al.pub");

        fleet.Run("vars", "generate").Errors.ShouldContain("The fleet has no admin, so nobody could read its secrets. Make a key with 'cairn keys keygen'.");
    }

    /// <summary>Stops the run at each of its writes, one after the other, with half a file written, and lets the next run go on.</summary>
    [TestMethod]
    public void SurviveAKillAtAnyWrite()
    {
        for (var stop = 0; ; stop++)
        {
            using var fleet = new VarsFolder();
            var writes = 0;
            var usual = fleet.Surroundings;
            fleet.Surroundings = usual with { BeforeWrite = path => { if (writes++ == stop) { WriteHalf(path); throw new InvalidOperationException("killed"); } } };
            var isKilled = false;
            try
            {
                fleet.Run("vars", "generate");
            }
            catch (InvalidOperationException)
            {
                isKilled = true;
            }

            fleet.Surroundings = usual;
            fleet.Succeed("vars", "generate");
            fleet.Succeed("vars", "check");
            fleet.Read("hosts/a/vars/derived/value.pub").Trim().ShouldEndWith($"[shared/common:{fleet.Read("hosts/fleet/vars/common/value.pub").Trim()}]");
            s_secrets.ShouldAllBe(path => fleet.Decrypt(path, null).Length > 0);
            fleet.Snapshot().Keys.ShouldNotContain(static path => path.EndsWith(".new", StringComparison.Ordinal));
            if (!isKilled)
            {
                stop.ShouldBeGreaterThan(40);
                return;
            }
        }
    }

    /// <summary>What is written beside its place can be cut off anywhere; what is put in place by renaming cannot.</summary>
    private static void WriteHalf(string path)
    {
        if (path.EndsWith(".new", StringComparison.Ordinal) || path.Contains("ready.new", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "{ \"data\": \"half");
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
