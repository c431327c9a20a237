using System.Text;
using Cairn.Activation.Files;
using Cairn.Activation.Secrets;
using Cairn.Activation.Tests.Support;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Secrets;

[TestClass]
public sealed class SecretsActivated
{
    private const string Marked = "s3cret-that-must-not-leak";

    [TestMethod]
    [Description("K01, K02: the exact content, with its mode and owner, in memory.")]
    public void AreWhereServicesLook()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);

        machine.Activator.Activate(Closure(machine, "one", key, ("token/value", Marked, "0440")), new()).ShouldBe(ExitCode.Ok);

        var path = Path.Combine(machine.Layout.Run, "secrets/token/value");
        File.ReadAllText(path).ShouldBe(Marked);
        PathState.Of(path).ShouldBeOfType<FileThere>().Mode.ShouldBe(Octal.Parse("0440"));
    }

    [TestMethod]
    [Description("Another recipient or a new data key changes the ciphertext and not the secret: nothing is switched, no unit restarts.")]
    public void ThatWereOnlyEncryptedAgainStay()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);
        machine.Activator.Activate(Closure(machine, "one", key, ("token/value", Marked, "0400")), new());

        var plan = machine.Activator.Plan(Closure(machine, "two", key, ("token/value", Marked, "0400")), new());

        plan.Changes.OfType<SecretSwitch>().ShouldBeEmpty();
    }

    [TestMethod]
    [Description("K07: one link switches all secrets; what was in use stays until it has switched, then it goes.")]
    public void SwitchAllAtOnce()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);
        machine.Activator.Activate(Closure(machine, "one", key, ("token/value", "old", "0400"), ("other/value", "same", "0400")), new());

        machine.Activator.Plan(Closure(machine, "two", key, ("token/value", "new", "0400"), ("other/value", "same", "0400")), new())
            .Changes.OfType<SecretSwitch>().ShouldHaveSingleItem().Changed.ShouldBe(["token/value"]);
        machine.Activator.Activate(machine.PathOf("two"), new()).ShouldBe(ExitCode.Ok);

        File.ReadAllText(Path.Combine(machine.Layout.Run, "secrets/token/value")).ShouldBe("new");
        Directory.GetDirectories(machine.Layout.SecretFolders).Length.ShouldBe(1);
    }

    [TestMethod]
    public void GoWhenNothingDeclaresThem()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);
        machine.Activator.Activate(Closure(machine, "one", key, ("token/value", Marked, "0400")), new());

        machine.Activator.Activate(machine.Closure("two"), new()).ShouldBe(ExitCode.Ok);

        Directory.Exists(Path.Combine(machine.Layout.Run, "secrets")).ShouldBeFalse();
        Directory.GetDirectories(machine.Layout.SecretFolders).ShouldBeEmpty();
    }

    [TestMethod]
    [Description("A template is filled on the machine; the store has only the name of the secret.")]
    public void FillTemplates()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);
        var closure = Closure(machine, "one", key, ("token/value", Marked + "\n", "0400"));
        var manifest = Manifest.Parse(File.ReadAllBytes(Path.Combine(closure, Manifest.FileName)), "one");
        File.WriteAllText(Path.Combine(closure, "secrets/web.conf"), "key = {{cairn-secret:token/value}};\n");
        File.WriteAllBytes(Path.Combine(closure, Manifest.FileName), (manifest with
        {
            SecretTemplates = [new SecretTemplateEntry { Name = "web.conf", Source = "secrets/web.conf", Path = "/run/cairn/secrets/templates/web.conf", Secrets = ["token/value"], Mode = "0400", Owner = MachineFolder.Me, Group = MachineFolder.MyGroup }],
        }).ToBytes());

        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);

        File.ReadAllText(Path.Combine(machine.Layout.Run, "secrets/templates/web.conf")).ShouldBe($"key = {Marked};\n");
    }

    [TestMethod]
    [Description("K05: no file outside of memory has the secret; the search finds it where it is planted.")]
    public void AreNowhereOnTheDisk()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);
        machine.Activator.Activate(machine.Closure("zero"), new());
        machine.CrashAfter = 12;
        Should.Throw<PowerCutException>(() => machine.Activator.Activate(Closure(machine, "one", key, ("token/value", Marked, "0400")), new()));
        machine.CrashAfter = 0;

        FilesWith(Marked, machine.Root).ShouldAllBe(path => path.StartsWith(machine.Layout.Run, StringComparison.Ordinal));
        machine.Activator.Activate(machine.PathOf("one"), new()).ShouldBe(ExitCode.Ok);
        FilesWith(Marked, machine.Root).ShouldHaveSingleItem().ShouldStartWith(machine.Layout.Run);

        machine.Write("planted", $"x{Marked}x");
        FilesWith(Marked, machine.Root).Count.ShouldBe(2);
    }

    [TestMethod]
    [Description("K06: a machine without the key says where it looked; nothing changes.")]
    public void WithoutTheKeyAreRefused()
    {
        using var machine = new MachineFolder();
        using var key = AgeIdentity.Generate();

        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(Closure(machine, "one", key, ("token/value", Marked, "0400")), new()));

        error.Diagnostic.ShouldBe(SecretDiagnostics.Unreadable);
        error.Message.ShouldContain(machine.Layout.MachineKey);
        error.ToString().ShouldNotContain(Marked);
        Directory.Exists(machine.Layout.Generations).ShouldBeFalse();
    }

    [TestMethod]
    [Description("Memory is empty after a start: all secrets are there again, and a second time changes nothing.")]
    public void ComeBackWhenTheMachineStarts()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);
        machine.Activator.Activate(Closure(machine, "one", key, ("token/value", Marked, "0440")), new());
        Directory.Delete(machine.Layout.Run, recursive: true);

        machine.Activator.Boot().ShouldBeTrue();

        var path = Path.Combine(machine.Layout.Run, "secrets/token/value");
        File.ReadAllText(path).ShouldBe(Marked);
        PathState.Of(path).ShouldBeOfType<FileThere>().Mode.ShouldBe(Octal.Parse("0440"));
        machine.Activator.Boot().ShouldBeFalse();
    }

    [TestMethod]
    public void OfUnknownOwnersAreRefused()
    {
        using var machine = new MachineFolder();
        using var key = MakeKey(machine);
        var closure = Closure(machine, "one", key, ("token/value", Marked, "0400"));
        var manifest = Manifest.Parse(File.ReadAllBytes(Path.Combine(closure, Manifest.FileName)), "one");
        File.WriteAllBytes(Path.Combine(closure, Manifest.FileName), (manifest with { Secrets = [manifest.Secrets![0] with { Owner = "nobody-knows" }] }).ToBytes());

        Should.Throw<ActivationException>(() => machine.Activator.Activate(closure, new()))
            .Message.ShouldContain("\nCAIRN7101: The secret 'token/value' belongs to the user 'nobody-knows'");
    }

    private static AgeIdentity MakeKey(MachineFolder machine)
    {
        var key = AgeIdentity.Generate();
        using var text = key.ToText();
        Directory.CreateDirectory(machine.Layout.State);
        File.WriteAllBytes(machine.Layout.MachineKey, text.Span);
        return key;
    }

    private static string Closure(MachineFolder machine, string name, AgeIdentity key, params (string Name, string Content, string Mode)[] secrets)
    {
        var folder = machine.Closure(name);
        var entries = new List<SecretEntry>();
        foreach (var secret in secrets)
        {
            using var plain = SecretBytes.FromText(secret.Content);
            var source = Path.Combine(folder, "secrets", secret.Name + ".sops");
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllBytes(source, SopsFile.Encrypt(plain, SopsFormat.Binary, secret.Name, new SopsAudience([key.Recipient!])).ToBytes());
            entries.Add(new SecretEntry { Name = secret.Name, Source = $"secrets/{secret.Name}.sops", Path = $"/run/cairn/secrets/{secret.Name}", Phase = SecretPhase.Services, Mode = secret.Mode, Owner = MachineFolder.Me, Group = MachineFolder.MyGroup });
        }

        var manifest = Manifest.Parse(File.ReadAllBytes(Path.Combine(folder, Manifest.FileName)), name);
        File.WriteAllBytes(Path.Combine(folder, Manifest.FileName), (manifest with { Secrets = entries }).ToBytes());
        return folder;
    }

    private static List<string> FilesWith(string text, string root)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Where(path => File.ReadAllBytes(path).AsSpan().IndexOf(bytes) >= 0)];
    }
}
