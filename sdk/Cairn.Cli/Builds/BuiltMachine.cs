using Cairn.Cli.Comparisons;
using Cairn.Deployment.Comparisons;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Cli.Builds;

/// <summary>What a build made of a machine.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Hash">The digest of its system object, which names everything that it is.</param>
/// <param name="Objects">How many objects the closure has.</param>
/// <param name="Size">How long they are together.</param>
/// <param name="Changed">What changed since it was built last, in a few words.</param>
internal sealed record BuiltMachine(string Machine, string Hash, int Objects, long Size, string Changed)
{
    internal static BuiltMachine Of(BuiltClosure built)
    {
        using var store = LocalStore.Open(built.Store);
        var closure = Closure.Read(built.ClosureFile);
        return new BuiltMachine(
            built.Machine,
            closure.System.Path.Digest,
            closure.References.Count + 1,
            closure.Objects.Sum(static item => item.NarSize),
            Changes(store, closure, built.Before));
    }

    private static string Changes(LocalStore store, Closure closure, Closure? before) =>
        before is null || !store.Contains(before.System.Path) ? "first build"
        : before.System == closure.System ? "nothing"
        : ComparisonText.Summary(Comparison.Of(ComparedSystem.Of(store, before), ComparedSystem.Of(store, closure)));
}
