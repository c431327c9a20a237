using Cairn.Deployment.Comparisons;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Manifests;
using Cairn.Store.Trees;

namespace Cairn.Deployment.Tests.Comparisons;

/// <summary>A store with closures to compare.</summary>
internal sealed class ComparedFolder : IDisposable
{
    private readonly TestFolder _folder = new();

    internal ComparedFolder() => Store = LocalStore.Open(_folder["store"]);

    internal LocalStore Store { get; }

    internal static Manifest Manifest { get; } = new() { Machine = "cinnabar", Class = MachineClass.Linux, System = "linux-x64", HostName = "cinnabar" };

    internal ComparedSystem System(Manifest manifest, IReadOnlyDictionary<string, string>? files = null, params IEnumerable<(string Name, string Version, string Content)> software) =>
        ComparedSystem.Of(Store, Closure(manifest, files, software));

    internal Closure Closure(Manifest manifest, IReadOnlyDictionary<string, string>? files, params IEnumerable<(string Name, string Version, string Content)> software)
    {
        var tree = new StoreTreeBuilder().Add(Manifest.FileName, StoreTree.Bytes(manifest.ToBytes()));
        foreach (var (path, content) in files ?? new Dictionary<string, string>())
        {
            tree.Add(path, StoreTree.Text(content));
        }

        var objects = new List<StoreObject>();
        var origins = new Dictionary<StorePath, ObjectOrigin>();
        foreach (var (name, version, content) in software)
        {
            var item = Store.Add(new StoreTreeBuilder().Add("bin", StoreTree.Text(content)).Build(), StoreObjectName.Parse(name));
            objects.Add(item);
            origins[item.Path] = new ObjectOrigin(name, version, "sha512-x");
        }

        return new Closure(Store.Add(tree.Build(), StoreObjectName.Parse(manifest.Machine)), objects, origins);
    }

    internal static FileEntry File(string path, string mode = "0644") =>
        new() { Path = path, Placement = FilePlacement.Copy, Source = $"etc/{path}", Mode = mode, WhenOccupied = OccupiedPath.Refuse };

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
