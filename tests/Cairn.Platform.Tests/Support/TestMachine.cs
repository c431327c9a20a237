using Cairn.Composition;
using Cairn.Generated;

namespace Cairn.Platform.Tests.Support;

/// <summary>Evaluates a Linux machine as its program does: with all modules of the platform, on a fleet of one.</summary>
internal static class TestMachine
{
    internal static Evaluation<Linux> Evaluate(params IEnumerable<Action<Linux>> modules)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        foreach (var configure in modules)
        {
            registry.Add(new Inline(configure));
        }

        var machine = new Machine("cinnabar", HostSystem.LinuxX64);
        var fleet = Evaluation<Fleet>.Run(new ModuleRegistry(), new EvaluationOptions { Context = new FleetContext([machine]) });
        return Evaluation<Linux>.Run(registry, new EvaluationOptions { Context = new HostContext(machine, fleet.Root) });
    }

    internal static TestSystem Render(params IEnumerable<Action<Linux>> modules)
    {
        var evaluation = Evaluate(modules);
        evaluation.Diagnostics.Select(static diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        var (manifest, files) = SystemRenderer.RenderFiles(evaluation.Root);
        return new TestSystem(manifest, files);
    }

    /// <summary>Gets the one error that a configuration has.</summary>
    internal static string Error(Action<Linux> configure) => Errors(configure).ShouldHaveSingleItem();

    internal static IReadOnlyList<string> Errors(Action<Linux> configure) =>
        [.. Evaluate(configure).Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)];
}
