using Cairn.Cli.Tests.Support;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class ValuesHandled
{
    [TestMethod]
    public void ComeBackByteForByte()
    {
        using var fleet = new VarsFolder();
        fleet.Input = [.. Enumerable.Range(0, 64).SelectMany(static _ => Enumerable.Range(0, 256).Select(static i => (byte)i))];

        fleet.Succeed("vars", "set", "c", "own/secret");
        fleet.Succeed("vars", "get", "c", "own/secret");

        fleet.Output.ToArray().ShouldBe(fleet.Input);
    }

    [TestMethod]
    [DataRow("a \"secret\"\n", "utf-8")]
    [DataRow("\ud800", "base64")]
    public void ComeAsJsonToo(string text, string encoding)
    {
        using var fleet = new VarsFolder();
        fleet.Input = encoding == "base64" ? [0xff, 0x00, 0xfe] : System.Text.Encoding.UTF8.GetBytes(text);
        fleet.Succeed("vars", "set", "c", "own/secret");

        fleet.Succeed("vars", "get", "c", "own/secret", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(fleet.Output.ToArray());
        var value = json.RootElement.GetProperty("value");
        json.RootElement.GetProperty("generator").GetString().ShouldBe("c/own");
        json.RootElement.GetProperty("file").GetString().ShouldBe("secret");
        json.RootElement.GetProperty("isSecret").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("encoding").GetString().ShouldBe(encoding);
        (encoding == "base64" ? value.GetBytesFromBase64() : System.Text.Encoding.UTF8.GetBytes(value.GetString()!)).ShouldBe(fleet.Input);
    }

    [TestMethod]
    public void EndAsTheirFileWants()
    {
        using var fleet = new VarsFolder();
        fleet.Input = "value\n\n"u8.ToArray();

        fleet.Succeed("vars", "set", "c", "own/value.pub");

        fleet.Read("hosts/c/vars/own/value.pub").ShouldBe("value\n");
    }

    [TestMethod]
    public void ThatAreSharedKeepTheirReaders()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        fleet.Input = "new"u8.ToArray();

        fleet.Succeed("vars", "set", "shared", "common/secret").Errors.ShouldContain("hint: 'a/derived' depend on it");

        using var key = fleet.KeyOf("b");
        fleet.Decrypt("hosts/fleet/vars/common/secret.sops", key).ShouldBe("new");
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    [DataRow("a", "own/secre", "'own/secre' is no value of 'a'. Did you mean 'own/secret'?")]
    [DataRow("a", "secret", "'secret' is no value of 'a'. Did you mean 'common/secret', 'derived/secret', 'own/secret'?")]
    [DataRow("c", "nothing", "'nothing' is no value of 'c'. There are own/secret, own/value.pub.")]
    [DataRow("d", "own/secret", "'d' is no machine of the fleet. There are a, b, c.")]
    [DataRow("c", "own/secret", "'c/own/secret' does not exist yet. Run 'cairn vars generate'.")]
    public void AreNamedWhenTheyAreNotFound(string machine, string value, string message)
    {
        using var fleet = new VarsFolder();

        fleet.Run("vars", "get", machine, value).Errors.ShouldContain($"cairn: {message}");
    }

    [TestMethod]
    public void AreListedWithoutSecretsAndWithoutAKey()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate", "a");
        fleet.Key = "";

        var list = fleet.Succeed("vars", "list", "--json").Output;

        list.ShouldContain("********");
        list.ShouldContain("<not set>");
        list.ShouldNotContain(FakePrograms.Marker);
        fleet.Run("vars", "get", "a", "own/secret").Errors.ShouldContain("CAIRN4011");
    }

    [TestMethod]
    public void ThatAreOrphansAreDeletedOnlyWhenAsked()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        fleet.Programs.Machines["c"].Clear();

        fleet.Run("vars", "check").Output.ShouldContain("'hosts/c/vars/own/secret.sops' is declared by no machine. If it is not needed any more, run 'cairn vars prune'.");
        fleet.Succeed("vars", "prune").Output.ShouldContain("would be deleted");
        File.Exists(Path.Combine(fleet.Root, "hosts/c/vars/own/secret.sops")).ShouldBeTrue();
        fleet.Succeed("vars", "prune", "--yes");

        Directory.Exists(Path.Combine(fleet.Root, "hosts/c/vars")).ShouldBeFalse();
        File.Exists(Path.Combine(fleet.Root, "hosts/c/c.csproj")).ShouldBeTrue();
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void TravelInABundleThatOverwritesNothing()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var before = fleet.Decrypt("hosts/a/vars/own/secret.sops", null);
        fleet.Succeed("vars", "export", "bundle.age");
        File.ReadAllText(Path.Combine(fleet.Root, "bundle.age")).ShouldNotContain(FakePrograms.Marker);
        fleet.Run("vars", "export", "bundle.age").Errors.ShouldContain("exists already. Name another file, or delete it.");
        Directory.Delete(Path.Combine(fleet.Root, "hosts/a/vars"), recursive: true);

        var import = fleet.Succeed("vars", "import", "bundle.age").Output;
        fleet.Succeed("vars", "generate");

        import.ShouldMatch("a/own/secret +imported");
        import.ShouldMatch("b/own/secret +left out: it exists");
        fleet.Programs.Calls.ShouldNotContain(static call => call.StartsWith("run", StringComparison.Ordinal));
        fleet.Decrypt("hosts/a/vars/own/secret.sops", null).ShouldBe(before);
    }

    [TestMethod]
    public void BecomePublicAndSecretWithoutLeavingTheOtherBehind()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        fleet.Programs.Machines["c"][0] = fleet.Programs.Machines["c"][0] with { Files = [new("secret", false, false, FinalNewline.AsGiven), new("value.pub", true, true, FinalNewline.AsGiven)] };

        fleet.Succeed("vars", "generate", "c");

        Directory.GetFiles(Path.Combine(fleet.Root, "hosts/c/vars/own")).Select(Path.GetFileName).ShouldBe(["secret", "value.pub.sops"], ignoreOrder: true);
    }

    [TestMethod]
    public void AreWorkedOnByOneCommandAtATime()
    {
        using var fleet = new VarsFolder();
        Directory.CreateDirectory(Path.Combine(fleet.Root, "artifacts/vars"));
        using var held = new FileStream(Path.Combine(fleet.Root, "artifacts/vars/lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var run = fleet.Run("vars", "list");

        run.ExitCode.ShouldBe(11);
        run.Errors.ShouldContain("is held by another 'cairn' that works on the values of this fleet. Wait until it is done.");
    }
}
