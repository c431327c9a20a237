using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Serving;

/// <summary>Sees that a closure is this machine's: one of another would take its name, its users and its network.</summary>
/// <param name="layout">The machine.</param>
/// <param name="system">Its system.</param>
internal sealed class MachineCheck(Layout layout, string system)
{
    /// <summary>Checks.</summary>
    /// <exception cref="ActivationException">CAIRN7005: it is another machine's.</exception>
    internal void Check(LocalStore store, Closure closure)
    {
        var folder = store.PathOf(closure.System.Path);
        var manifest = Manifest.Parse(File.ReadAllBytes(Path.Combine(folder, Manifest.FileName)), folder);
        if (manifest.System != system)
        {
            throw CoreDiagnostics.WrongMachine.Error(manifest.Machine, manifest.System, system);
        }

        var generations = new GenerationList(layout);
        if (generations.Current is { } current && generations.Read(current).Manifest.Machine is var name && name != manifest.Machine)
        {
            throw CoreDiagnostics.WrongMachine.Error(manifest.Machine, $"machine '{manifest.Machine}'", $"'{name}'");
        }
    }
}
