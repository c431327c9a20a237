using System.Text;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Macs.Support;

/// <summary>A folder that an activator takes for a Mac.</summary>
internal sealed class MacFolder : IDisposable
{
    internal MacFolder()
    {
        if (Posix.EffectiveUser != 0)
        {
            Dispose();
            Assert.Inconclusive("This needs root: property lists of daemons are root's.");
        }

        Machine.Commands.Answer = Model.Answer;
    }

    internal MachineFolder Machine { get; } = new();

    internal MacModel Model { get; } = new();

    internal string Daemon(string label) => Path.Combine(Machine.Root, "Library/LaunchDaemons", $"{label}.plist");

    internal ExitCode Activate(string? closure) => Machine.Activator.Activate(closure, new());

    /// <summary>Puts a Mac's system object into the store; jobs are labels with the content of their property lists.</summary>
    internal string Closure(string name, IReadOnlyDictionary<string, string> daemons, Func<Manifest, Manifest>? complete = null)
    {
        var folder = Machine.Closure(name, manifest =>
        {
            var mac = new DarwinManifest { PrimaryUser = "raquel", LaunchdJobs = [.. daemons.Keys.Select(Job)] };
            var darwin = manifest with { Class = MachineClass.Darwin, Darwin = mac };
            return complete is null ? darwin : complete(darwin);
        });
        foreach (var (label, content) in daemons)
        {
            var file = Path.Combine(folder, Job(label).File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        return folder;
    }

    /// <summary>Puts a Mac without jobs into the store.</summary>
    internal string Closure(string name, Func<DarwinManifest, DarwinManifest> complete) =>
        Closure(name, new Dictionary<string, string>(StringComparer.Ordinal), manifest => manifest with { Darwin = complete(manifest.Darwin!) });

    /// <summary>Gives all that can be told apart of the Mac.</summary>
    internal string Snapshot()
    {
        var text = new StringBuilder(Machine.Snapshot());
        foreach (var path in Directory.EnumerateFiles(Machine.Root, "*.plist", SearchOption.AllDirectories).Where(path => path.StartsWith(Path.Combine(Machine.Root, "Library"), StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            text.Append(path).Append(' ').Append(File.ReadAllText(path)).Append('\n');
        }

        return text.AppendJoin('\n', Model.Loaded).Append('\n').AppendJoin('\n', Model.Names).Append('\n')
            .AppendJoin('\n', Model.Preferences.SelectMany(static domain => domain.Value.Select(entry => $"{domain.Key} {entry}"))).ToString();
    }

    public void Dispose() => Machine.Dispose();

    private static DarwinLaunchdJob Job(string label) => new() { Label = label, Kind = DarwinLaunchdKind.Daemon, File = $"launchd/daemons/{label}.plist" };
}
