namespace Cairn.Packages.Tests;

[TestClass]
public class WholeMachines
{
    [TestMethod]
    public void OnLinuxAreRenderedWithEveryFeature()
    {
        var rendered = Render<Linux>(Evaluate.Cinnabar, static linux =>
        {
            linux.Caddy.Sites["a.example.net"].Root = "/srv";
            linux.OpenSsh.FleetIdentity = true;
        });

        rendered.Diagnostics.ShouldBeEmpty();
        rendered.System.ShouldNotBeNull();
        rendered.Host.Root.Apt.Packages.ShouldContain("git"); // From the home.
    }

    [TestMethod]
    public void OnMacsAreRenderedWithEveryFeature()
    {
        var rendered = Render<Darwin>(Evaluate.Stibnite, static darwin => darwin.PrimaryUser = "al");

        rendered.Diagnostics.ShouldBeEmpty();
        rendered.System.ShouldNotBeNull();
    }

    private static MachineEvaluation<TClass> Render<TClass>(Machine machine, Action<TClass> configure)
        where TClass : Host, new()
    {
        using var values = new GeneratedValues();
        values.Generate(Evaluator(machine, configure, vars: null).Evaluate().Host.Root);
        return Evaluator(machine, configure, values.Values).Evaluate();
    }

    private static MachineEvaluator<TClass> Evaluator<TClass>(Machine machine, Action<TClass> configure, VarValues? vars)
        where TClass : Host, new()
    {
        var registry = Evaluate.Registry();
        var features = registry.Modules.Where(static module => module.Feature is not null).ToList();
        registry.Add(new Inline<Fleet>(static fleet =>
        {
            fleet.Users["al"].FullName = "Al Chemist";
            fleet.Users["al"].SshKeys.Add(Evaluate.Key);
            fleet.Admins.Add("al");
            fleet.Accounts["al"].Holders.Tags.Add(Tag.All);
            fleet.Accounts["al"].Holders.Settings.Common.GeneratePassword = true;
            var mesh = fleet.ZeroTier["mesh"];
            mesh.NetworkId = "db4344343b14b903";
            mesh.Controller.Machines.Add(Evaluate.Cinnabar);
            mesh.Peers.Tags.Add(Tag.All);
        }));
        registry.Add(new Inline<TClass>(configure));
        registry.Add(new Inline<TClass>(target => EnableAll(features, target)));
        registry.Add(new Inline<Home>(target =>
        {
            EnableAll(features, target);
            target.AgentsMdAggregate.Body = "Be brief.";
        }));
        return new MachineEvaluator<TClass>(machine, [Evaluate.Cinnabar, Evaluate.Electrum, Evaluate.Stibnite], registry, vars);
    }

    private static void EnableAll(IEnumerable<ModuleDescriptor> features, ModuleClass target)
    {
        foreach (var feature in features.Where(feature => feature.ClassType.IsInstanceOfType(target)))
        {
            feature.Feature!(target).Enable = true;
        }
    }
}
