using System.Text;
using Cairn.Composition;
using Cairn.Generated;

namespace Cairn.Platform.Tests.Mac.Support;

/// <summary>Evaluates Macs as a machine's program does: with all modules of the platform.</summary>
internal static class Mac
{
    private const string BootLabel = "net.cairn.boot";

    private static readonly HostContext s_context = Context(new Machine("stibnite", HostSystem.OsxArm64));

    internal static Evaluation<Darwin> Evaluate(params IEnumerable<Action<Darwin>> modules) => Evaluate(s_context, modules);

    internal static Evaluation<Darwin> EvaluateOn(HostSystem system, Action<Darwin> configure) =>
        Evaluate(Context(new Machine("stibnite", system)), [configure]);

    /// <summary>Renders a Mac without the daemon that each has, which would stand in the way of every comparison.</summary>
    internal static RenderedMac Render(params IEnumerable<Action<Darwin>> modules)
    {
        var (manifest, files) = RenderWhole(modules);
        return new RenderedMac(
            manifest with { LaunchdJobs = [.. manifest.LaunchdJobs.Where(static job => job.Label != BootLabel)] },
            files.Where(static file => !file.Key.Contains(BootLabel, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));
    }

    internal static RenderedMac RenderWhole(params IEnumerable<Action<Darwin>> modules)
    {
        var evaluation = Evaluate(modules);
        evaluation.Diagnostics.ShouldBeEmpty();
        var files = new ObjectFiles();
        var manifest = DarwinRenderer.Render(evaluation.Root, files);
        return new RenderedMac(manifest, files.Files.ToDictionary(static file => file.Key, static file => Encoding.UTF8.GetString(file.Value.Content.Span)));
    }

    /// <summary>Gives the one error that a configuration has.</summary>
    internal static string Error(Action<Darwin> configure) => Errors(configure).ShouldHaveSingleItem();

    internal static IReadOnlyList<string> Errors(Action<Darwin> configure) =>
        [.. Evaluate(configure).Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)];

    private static Evaluation<Darwin> Evaluate(HostContext context, IEnumerable<Action<Darwin>> modules)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        foreach (var configure in modules)
        {
            registry.Add(new Module(configure));
        }

        return Evaluation<Darwin>.Run(registry, new EvaluationOptions { Context = context });
    }

    private static HostContext Context(Machine machine) => new(
        machine,
        Evaluation<Fleet>.Run(new ModuleRegistry(), new EvaluationOptions { Context = new FleetContext([machine]) }).Root);

    private sealed class Module(Action<Darwin> configure) : IModule<Darwin>
    {
        public void Configure(Darwin target) => configure(target);
    }
}
