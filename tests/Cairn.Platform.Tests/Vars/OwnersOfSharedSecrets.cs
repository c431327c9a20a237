using Cairn.Composition;
using Cairn.Generated;
using Cairn.Platform.Tests.Support;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Platform.Tests.GeneratedValues;

[TestClass]
public sealed class OwnersOfSharedSecrets
{
    private static readonly Machine[] s_machines = [new("cinnabar", HostSystem.LinuxX64), new("electrum", HostSystem.LinuxArm64)];

    [TestMethod]
    [Description("One value, of the same generator, belongs to whom each machine says.")]
    public void MayDifferBetweenMachines()
    {
        using var hosts = new TemporaryFolder();
        var file = Directory.CreateDirectory(Path.Combine(hosts.Path, "fleet/vars/common")).FullName;
        File.WriteAllText(Path.Combine(file, "secret.sops"), "ciphertext");

        var machines = s_machines.Select(machine => Evaluate(hosts, machine)).ToList();

        machines.Select(static machine => SystemRenderer.RenderFiles(machine).Manifest.Secrets!.Single()).Select(static secret => (secret.Name, secret.Owner, secret.Mode)).ShouldBe(
            [("common/secret", "owner-of-cinnabar", "0400"), ("common/secret", "owner-of-electrum", "0400")]);
        VarCatalog.Of(machines.Select((machine, i) => new VarsVerbs(s_machines[i], machine).Describe())).Ordered.Single().Machines.ShouldBe(["cinnabar", "electrum"]);
    }

    [TestMethod]
    [Description("What the value is made of may not: then two machines would mean two values.")]
    public void AreAllThatMayDiffer()
    {
        using var hosts = new TemporaryFolder();

        var described = s_machines.Select(machine => new VarsVerbs(machine, Evaluate(hosts, machine, machine.Name)).Describe()).ToList();

        Should.Throw<SecretsException>(() => VarCatalog.Of(described)).Id.ShouldBe("CAIRN4061");
    }

    private static Linux Evaluate(TemporaryFolder hosts, Machine machine, string validation = "")
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        registry.Add(new Inline(linux => linux.Vars.Use(new Common(validation)).Secret.OnMachine.Owner = $"owner-of-{machine}"));
        return new MachineEvaluator<Linux>(machine, s_machines, registry, VarValues.In(hosts.Path)).Evaluate().Host.Root;
    }

    private sealed class Common(string validation) : Generator
    {
        public override bool IsShared => true;

        public SecretFile Secret { get; } = new("secret");

        protected internal override string? Validation => validation.Length > 0 ? validation : null;

        protected override void Generate(GeneratorContext context) => context.Write(Secret, "secret"u8);
    }
}
