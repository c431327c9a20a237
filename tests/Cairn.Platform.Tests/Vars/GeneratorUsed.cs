using Cairn.Composition;
using Cairn.Generated;
using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.GeneratedValues;

[TestClass]
public sealed class GeneratorUsed
{
    private static readonly Machine[] s_machines = [new("cinnabar", HostSystem.LinuxX64), new("electrum", HostSystem.LinuxArm64)];

    [TestMethod]
    public void PutsItsCiphertextIntoTheSystemObjectAndSaysWhereItGoes()
    {
        using var hosts = new TemporaryFolder();
        Write(hosts, "cinnabar/vars/host-key/key.sops", "ciphertext");
        var (_, system) = Render(hosts, static linux =>
        {
            var key = linux.Vars.Use<HostKey>();
            linux.Systemd.Services["web"].Service.ExecStart.Add("/bin/web");
            linux.Etc["web/key"].Source = key.PrivateKey;
            key.PrivateKey.OnMachine.Owner = "web";
            key.PrivateKey.OnMachine.ReloadUnits.Add("web.service");
        });

        var secret = system.Manifest.Secrets.ShouldHaveSingleItem();
        secret.ShouldSatisfyAllConditions(
            () => secret.Name.ShouldBe("host-key/key"),
            () => secret.Path.ShouldBe("/run/cairn/secrets/host-key/key"),
            () => secret.Mode.ShouldBe("0400"),
            () => secret.Owner.ShouldBe("web"),
            () => secret.Phase.ShouldBe(SecretPhase.Services),
            () => secret.RestartUnits.ShouldBe(["web.service"]),
            () => secret.ReloadUnits.ShouldBe(["web.service"]));
        system.Text(secret.Source).ShouldBe("ciphertext");
        system.EtcFile("web/key").Target.ShouldBe(secret.Path);
    }

    [TestMethod]
    public void WithoutItsValuesIsOneErrorThatNamesTheCommand()
    {
        using var hosts = new TemporaryFolder();
        var evaluation = Evaluate(hosts, static linux =>
        {
            var key = linux.Vars.Use<HostKey>();
            linux.Etc["a"].Text = key.PublicKey.Value;
            linux.Etc["b"].Text = linux.Fleet.Vars.Of<HostKey>(s_machines[1]).PublicKey.Value;
            linux.HostName = key.PublicKey.Value; // Breaks the rule of host names, but only while it is a stand-in.
            linux.Systemd.Services["web"].Service.ExecStart.Add("/bin/web");
            linux.TimeZone = "Europe/Berlin";
        });

        var error = evaluation.Diagnostics.ShouldHaveSingleItem();
        error.Id.ShouldBe("CAIRN4050");
        error.Message.ShouldBe(
            "'cinnabar' needs values that do not exist yet: 'hosts/cinnabar/vars/host-key/key.pub', 'hosts/cinnabar/vars/host-key/key.sops', "
            + "'hosts/electrum/vars/host-key/key.pub'. Run 'cairn vars generate cinnabar electrum'.");
        error.Definitions.Select(static d => d.Note).ShouldBe(["reads 'hosts/cinnabar/vars/host-key/key.pub'", "reads 'hosts/electrum/vars/host-key/key.pub'"]);
        error.Definitions.ShouldAllBe(static d => d.Location!.Line > 0);
        evaluation.Host.Root.TimeZone.ShouldBe("Europe/Berlin");
    }

    [TestMethod]
    public void DoesNotHideOtherErrors()
    {
        using var hosts = new TemporaryFolder();
        var evaluation = Evaluate(hosts, static linux =>
        {
            linux.Etc["a"].Text = linux.Fleet.Vars.Of<HostKey>(s_machines[1]).PublicKey.Value;
            linux.HostName = "Not A Name";
        });

        evaluation.Diagnostics.Select(static d => d.Id).Order().ShouldBe(["CAIRN1007", "CAIRN4050"]);
    }

    [TestMethod]
    public void ExcusesTheModuleThatFailsOnAStandIn()
    {
        using var hosts = new TemporaryFolder();
        var evaluation = Evaluate(hosts, static linux => linux.TimeZone = linux.Fleet.Vars.Of<HostKey>(s_machines[1]).PublicKey.Value.Split(' ')[17]);

        evaluation.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CAIRN4050");
    }

    [TestMethod]
    public void OfAnotherMachineIsReadWithoutTheNewlineThatEndsIt()
    {
        using var hosts = new TemporaryFolder();
        Write(hosts, "electrum/vars/host-key/key.pub", "ssh-ed25519 AAAA\n");

        var (_, system) = Render(hosts, static linux => linux.Etc["a"].Text = $"{linux.Fleet.Vars.Of<HostKey>(s_machines[1]).PublicKey}!");

        system.Etc("a").ShouldBe("ssh-ed25519 AAAA!\n");
        system.Manifest.Secrets.ShouldBeNull();
    }

    [TestMethod]
    public void TwiceIsUsedOnce()
    {
        using var hosts = new TemporaryFolder();
        Write(hosts, "cinnabar/vars/host-key/key.sops", "ciphertext");
        Action<Linux> use = static linux => linux.Vars.Use<HostKey>();

        Render(hosts, use, use, static linux => linux.Systemd.Services["web"].Service.ExecStart.Add("/bin/web")).System.Manifest.Secrets!.Count.ShouldBe(1);
    }

    [TestMethod]
    public void WithDifferentSettingsIsAConflict()
    {
        using var hosts = new TemporaryFolder();
        var evaluation = Evaluate(
            hosts,
            static linux => linux.Vars.Use(new HostCertificate { Names = ["a"] }),
            static linux => linux.Vars.Use(new HostCertificate { Names = ["b"] }));

        var conflict = evaluation.Diagnostics.ShouldHaveSingleItem();
        conflict.Id.ShouldBe("CAIRN1001");
        conflict.ToString().ShouldContain("host-certificate of 'a'");
        conflict.ToString().ShouldContain("host-certificate of 'b'");
    }

    [TestMethod]
    public void InAHomeBelongsToItsUser()
    {
        using var hosts = new TemporaryFolder();
        Write(hosts, "cinnabar/vars/api-token-ann/token.sops", "ciphertext");

        var (_, system) = Render(hosts, static linux => linux.Home["ann"].Vars.Use<ApiToken>());

        var secret = system.Manifest.Secrets.ShouldHaveSingleItem();
        secret.Path.ShouldBe("/run/cairn/secrets/api-token-ann/token");
        secret.Owner.ShouldBe("ann");
    }

    [TestMethod]
    public void ThatRestartsAUnitWhichIsNotThereIsRefused()
    {
        using var hosts = new TemporaryFolder();
        Write(hosts, "cinnabar/vars/host-key/key.sops", "ciphertext");

        Evaluate(hosts, static linux =>
        {
            linux.Vars.Use<HostKey>();
            linux.Systemd.Services["wed"].Service.ExecStart.Add("/bin/web");
        }).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(
            "'host-key/key' is to restart or reload 'web.service', which is no unit of this configuration. Did you mean 'wed.service'? "
            + "Declare it, if only to extend the distribution's, or correct the name.");
    }

    [TestMethod]
    public void FillsTemplatesByName()
    {
        using var hosts = new TemporaryFolder();
        Write(hosts, "cinnabar/vars/api-token/token.sops", "ciphertext");

        var (_, system) = Render(hosts, static linux =>
        {
            var token = linux.Vars.Use<ApiToken>();
            linux.Vars.Templates["web/env"].Text = $"TOKEN={token.Token.Placeholder}";
            linux.Etc["web/env"].Source = FileSource.Path(linux.Vars.Templates["web/env"].Path);
        });

        var template = system.Manifest.SecretTemplates.ShouldHaveSingleItem();
        template.Path.ShouldBe("/run/cairn/secrets/templates/web/env");
        template.Secrets.ShouldBe(["api-token/token"]);
        system.Text(template.Source).ShouldBe("TOKEN={{cairn-secret:api-token/token}}\n");
    }

    [TestMethod]
    public void NotDeployedHasNoPath() =>
        TestMachine.Errors(static linux => linux.Etc["x"].Source = linux.Fleet.Vars.Shared<Authority>().PrivateKey)
            .ShouldHaveSingleItem().ShouldContain("'authority/ca' has no path on machines: its generator says 'Deploy = false'. Use a file that is deployed.");

    private static MachineEvaluation<Linux> Evaluate(TemporaryFolder hosts, params IEnumerable<Action<Linux>> modules)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        foreach (var configure in modules)
        {
            registry.Add(new Inline(configure));
        }

        return new MachineEvaluator<Linux>(s_machines[0], s_machines, registry, VarValues.In(hosts.Path)).Evaluate();
    }

    private static (MachineEvaluation<Linux> Evaluation, TestSystem System) Render(TemporaryFolder hosts, params IEnumerable<Action<Linux>> modules)
    {
        var evaluation = Evaluate(hosts, modules);
        evaluation.Diagnostics.Select(static diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        var (manifest, files) = SystemRenderer.RenderFiles(evaluation.Host.Root);
        return (evaluation, new TestSystem(manifest, files));
    }

    private static void Write(TemporaryFolder folder, string path, string text)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
