using Cairn.Composition;
using Cairn.Generated;

namespace Cairn.Platform.Tests.Support;

/// <summary>Evaluates a Linux machine as its program does: with all modules of the platform, on a fleet of one.</summary>
internal static class TestMachine
{
    internal static Evaluation<Linux> Evaluate(params IEnumerable<Action<Linux>> modules) => Evaluate(modules, []);

    internal static Evaluation<Linux> Evaluate(IEnumerable<Action<Linux>> modules, IEnumerable<string> trustedKeys)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        foreach (var configure in modules)
        {
            registry.Add(new Inline(configure));
        }

        var machine = new Machine("cinnabar", HostSystem.LinuxX64);
        var fleet = Evaluation<Fleet>.Run(new ModuleRegistry().Add(new Keys(trustedKeys)), new EvaluationOptions { Context = new FleetContext([machine]) });
        return Evaluation<Linux>.Run(registry, new EvaluationOptions { Context = new HostContext(machine, fleet.Root) });
    }

    internal static TestSystem Render(params IEnumerable<Action<Linux>> modules) => Render(Evaluate(modules));

    internal static TestSystem Render(Action<Linux> module, IEnumerable<string> trustedKeys) => Render(Evaluate([module], trustedKeys));

    private static TestSystem Render(Evaluation<Linux> evaluation)
    {
        evaluation.Diagnostics.Select(static diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        var (manifest, files) = SystemRenderer.RenderFiles(evaluation.Root);
        return new TestSystem(manifest, files);
    }

    /// <summary>Gets the one error that a configuration has.</summary>
    internal static string Error(Action<Linux> configure) => Errors(configure).ShouldHaveSingleItem();

    internal static IReadOnlyList<string> Errors(Action<Linux> configure) =>
        [.. Evaluate(configure).Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)];

    private sealed class Keys(IEnumerable<string> keys) : IModule<Fleet>
    {
        public void Configure(Fleet target) => target.TrustedKeys.AddRange(keys);
    }
}
