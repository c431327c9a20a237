using Cairn.Secrets.Age;
using Cairn.Secrets.Keys;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class KeysFound : SecretsTest
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    [TestMethod]
    public void ComeFromTheVariable()
    {
        variables["SOPS_AGE_KEY"] = $"{KeyText(Admin)} {KeyText(Machine)}";

        Found().ShouldBe([Admin.ToString(), Machine.ToString()]);
    }

    [TestMethod]
    public void ComeFromTheNamedFile()
    {
        variables["SOPS_AGE_KEY_FILE"] = Write("key", $"# made today\n{KeyText(Admin)}\n");

        Found().ShouldBe([Admin.ToString()]);
    }

    [TestMethod]
    public void ComeFromACommandWithoutAShell()
    {
        variables["SOPS_AGE_KEY_CMD"] = $"cat '{Write("a key", KeyText(Admin))}'";

        Found().ShouldBe([Admin.ToString()]);
        KeyCommand.Split("""a "b c"d '' e'f' """).ShouldBe(["a", "b cd", "", "ef"]);
    }

    [TestMethod]
    [DataRow(false, ".config/sops/age/keys.txt")]
    [DataRow(true, "Library/Application Support/sops/age/keys.txt")]
    public void ComeFromTheUsersConfiguration(bool isMac, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        Write(path, KeyText(Admin));

        Found(isMac).ShouldBe([Admin.ToString()]);
        Found(!isMac).ShouldBeEmpty();
    }

    [TestMethod]
    public void ComeFromTheMachine()
    {
        Write("machine.txt", KeyText(Machine));

        Found().ShouldBe([Machine.ToString()]);
    }

    [TestMethod]
    public void ComeFromSshKeysUnlessTheyAreProtected()
    {
        Directory.CreateDirectory(Path.Combine(Folder, ".ssh"));
        Tool.SshKeygen("-q", "-t", "ed25519", "-N", "passphrase", "-f", Path.Combine(Folder, ".ssh/id_ed25519"));
        var rsa = Tool.SshKeygen("-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", Path.Combine(Folder, ".ssh/id_rsa"));

        using var ring = Find();

        ring.Identities.Single().ToString().ShouldBe(string.Join(' ', File.ReadAllText(rsa + ".pub").Split(' ').Take(2)));
        ring.Sources.ShouldContain(static s => s.Place.EndsWith("id_ed25519 (protected by a passphrase)", StringComparison.Ordinal));
    }

    [TestMethod]
    public void ComeFromOtherPlacesWhereSshKeysAreOfNoUse()
    {
        Directory.CreateDirectory(Path.Combine(Folder, ".ssh"));
        Tool.SshKeygen("-q", "-t", "rsa", "-b", "1024", "-N", "", "-f", Path.Combine(Folder, ".ssh/id_rsa"));
        Write(".ssh/id_ed25519", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n");
        variables["SOPS_AGE_KEY"] = KeyText(Admin);

        using var ring = Find();

        ring.Identities.Single().ToString().ShouldBe(Admin.ToString());
        ring.Sources.ShouldContain(static s => s.Place.EndsWith("id_rsa (not of use here: CAIRN4006)", StringComparison.Ordinal));
        ring.Sources.ShouldContain(static s => s.Place.EndsWith("id_ed25519 (not of use here: CAIRN4007)", StringComparison.Ordinal));
    }

    [TestMethod]
    public void OfPluginsDoNotHideOthers()
    {
        Directory.CreateDirectory(Path.Combine(Folder, ".config/sops/age"));
        Write(".config/sops/age/keys.txt", $"AGE-PLUGIN-YUBIKEY-1GFPYYSJZGFPYYSJZG\n{KeyText(Admin)}\n");

        Found().ShouldBe([Admin.ToString()]);
        Write(".config/sops/age/keys.txt", "AGE-PLUGIN-YUBIKEY-1GFPYYSJZGFPYYSJZG\n");
        using var ring = Find();
        Refused(() => ring.Require("a")).Message.ShouldContain("keys.txt (without its keys of age plugins)");
        Refused(static () => IdentityFile.Parse("AGE-PLUGIN-YUBIKEY-1GFPYYSJZGFPYYSJZG"u8, "keys.txt")).Message.ShouldContain("keys of age plugins are not supported");
    }

    [TestMethod]
    [DataRow("SOPS_AGE_KEY", "AGE-SECRET-KEY-1X", "CAIRN4007: 'SOPS_AGE_KEY(1)'")]
    [DataRow("SOPS_AGE_KEY_FILE", "{folder}/bad", "CAIRN4007: '{folder}/bad(2)'")]
    [DataRow("SOPS_AGE_KEY_CMD", "cat {folder}/bad", "CAIRN4007: 'SOPS_AGE_KEY_CMD(2)'")]
    public void ThatAreBrokenAreNamedByTheirPlace(string variable, string value, string message)
    {
        Write("bad", "# mine\nAGE-SECRET-KEY-1X\n");
        variables[variable] = value.Replace("{folder}", Folder, StringComparison.Ordinal);

        Refused(() => Find()).Message.ShouldStartWith(message.Replace("{folder}", Folder, StringComparison.Ordinal));
    }

    [TestMethod]
    public void AreMissedWithAllPlacesNamed()
    {
        using var ring = Find();

        Refused(() => ring.Require("hosts/cinnabar/vars/wifi/password.sops")).Message.ShouldBe(
            "CAIRN4011: 'hosts/cinnabar/vars/wifi/password.sops' needs an age key, and there is none. Looked for: "
            + "SOPS_AGE_SSH_PRIVATE_KEY_FILE, SOPS_AGE_SSH_PRIVATE_KEY_CMD, "
            + $"{Folder}/.ssh/id_ed25519, {Folder}/.ssh/id_rsa, SOPS_AGE_KEY, SOPS_AGE_KEY_FILE, SOPS_AGE_KEY_CMD, "
            + $"{Folder}/.config/sops/age/keys.txt, {Folder}/machine.txt. Put a key in one of these places, or make one with `cairn keys keygen`.");
    }

    [TestMethod]
    [DataRow("SOPS_AGE_KEY_FILE", "/nowhere/key", "'/nowhere/key' cannot be read (Could not find a part of the path '/nowhere/key')")]
    [DataRow("SOPS_AGE_KEY_CMD", "false", "'false' ended with 1")]
    [DataRow("SOPS_AGE_KEY_CMD", " ", "it is empty")]
    [DataRow("SOPS_AGE_KEY_CMD", "cat /dev/zero", "'cat' wrote more than 262144 bytes")]
    public void AreRequiredWhereTheyAreNamed(string variable, string value, string reason)
    {
        variables[variable] = value;

        Refused(() => Find()).Message.ShouldBe($"CAIRN4012: '{variable}' should give age keys and does not: {reason}. Correct or remove it.");
    }

    [TestMethod]
    public void DoNotKeepTheirReaderWaiting()
    {
        variables["SOPS_AGE_KEY_CMD"] = "sleep 60";

        Refused(() => KeySources.Find(Settings(isMac: false) with { CommandTimeout = TimeSpan.FromMilliseconds(50) })).Message.ShouldContain("'sleep' did not end within 0.05 seconds");
    }

    private List<string> Found(bool isMac = false)
    {
        using var ring = Find(isMac);
        return [.. ring.Identities.Select(static i => i.ToString())];
    }

    private KeyRing Find(bool isMac = false) => KeySources.Find(Settings(isMac));

    private KeySourceSettings Settings(bool isMac) => new()
    {
        Variable = variables.GetValueOrDefault,
        Home = Folder,
        MachineKeyFile = Path.Combine(Folder, "machine.txt"),
        IsMac = isMac,
    };
}
