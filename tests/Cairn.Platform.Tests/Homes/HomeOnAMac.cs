using Cairn.Composition;
using Cairn.Generated;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Homes;

[TestClass]
public sealed class HomeOnAMac
{
    [TestMethod]
    public void WarnsOfUnitsAndLeavesThemOut()
    {
        var evaluation = Evaluate(static home => home.Systemd.Services["sync"].Service.ExecStart = ["/usr/bin/sync-files"]);

        evaluation.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("'sync.service' has no effect on macOS, which has no systemd.");
        Render(evaluation).Units.ShouldBeEmpty();
    }

    [TestMethod]
    public void LiesWhereHomesOfMacsLie()
    {
        var evaluation = Evaluate(static home => home.Session.Variables["A"] = "b");

        evaluation.Diagnostics.ShouldBeEmpty();
        Render(evaluation).Directory.ShouldBe("/Users/al");
        Render(evaluation).Files.Select(static file => file.Path).ShouldBe([".config/cairn/session.sh"]);
    }

    private static HomeEntry Render(Evaluation<Darwin> evaluation) => SystemRenderer.Render(evaluation.Root).Manifest.Homes.ShouldHaveSingleItem();

    private static Evaluation<Darwin> Evaluate(Action<Home> configure)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        registry.Add(new Module(configure));
        var machine = new Machine("stibnite", HostSystem.OsxArm64);
        var fleet = Evaluation<Fleet>.Run(new ModuleRegistry(), new EvaluationOptions { Context = new FleetContext([machine]) });
        return Evaluation<Darwin>.Run(registry, new EvaluationOptions { Context = new HostContext(machine, fleet.Root) });
    }

    private sealed class Module(Action<Home> configure) : IModule<Darwin>
    {
        public void Configure(Darwin target) => configure(target.Home["al"]);
    }
}
