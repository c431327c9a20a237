using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Deployment.Feeds;

/// <summary>A closure that is to become a package.</summary>
/// <param name="Machine">The machine's name.</param>
/// <param name="PackageId">The id of its package.</param>
/// <param name="Closure">The closure.</param>
/// <param name="Store">The store that has its objects.</param>
public sealed record ClosureDraft(string Machine, string PackageId, Closure Closure, LocalStore Store)
{
    /// <summary>Gets what the machine is, for people who look at the feed.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets the objects that travel in the package itself: those that come from no other package.</summary>
    public IReadOnlyList<StoreObject> OwnObjects => [.. Closure.Objects.Where(item => !Closure.Origins.ContainsKey(item.Path))];
}
