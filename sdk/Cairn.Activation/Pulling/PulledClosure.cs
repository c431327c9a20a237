using Cairn.Activation.Machines;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Packages;
using Cairn.Store.Signing;

namespace Cairn.Activation.Pulling;

/// <summary>A version of the machine's closure that is fetched: its package first, checked, then what the store lacks.</summary>
internal sealed class PulledClosure(Layout layout, string feed, IPackageSource source, LocalStore store, CancellationToken cancellation)
{
    /// <summary>Fetches the package and gives the closure in it, which a trusted key has signed.</summary>
    internal (ClosurePackage Package, Closure Closure) Open(string machine, string id, string version, IReadOnlyCollection<TrustedKey> trusted)
    {
        Directory.CreateDirectory(layout.Pulled, Files.PrivateModes.OfFolder);
        var file = FileOf(id, version);
        foreach (var old in Directory.EnumerateFiles(layout.Pulled).Where(path => !path.StartsWith(file, StringComparison.Ordinal)).ToList())
        {
            File.Delete(old);
        }

        if (!source.TryFetch(id, version, file))
        {
            throw PullDiagnostics.NotThere.Error(feed, $"'{id}' version {version}");
        }

        ClosurePackage? package = null;
        try
        {
            package = ClosurePackage.Open(file, $"{id} {version}");
            return (package, package.Verify(machine, version, trusted));
        }
        catch (StoreException)
        {
            package?.Dispose();
            Forget();
            throw;
        }
    }

    /// <summary>Adds what the store lacks, each object checked before it can be seen.</summary>
    internal void Install(ClosurePackage package, Closure closure)
    {
        try
        {
            foreach (var item in store.Missing(closure))
            {
                cancellation.ThrowIfCancellationRequested();
                Install(package, item, closure.Origins.GetValueOrDefault(item.Path));
            }

            store.CheckComplete(closure, cancellation);
        }
        catch (StoreException)
        {
            Forget();
            throw;
        }
    }

    /// <summary>Forgets what was fetched: it is in the store, or it is nothing to go on with.</summary>
    internal void Forget()
    {
        if (Directory.Exists(layout.Pulled))
        {
            Directory.Delete(layout.Pulled, recursive: true);
        }
    }

    /// <summary>The hash of a package of software is not compared: the signed closure has that of the object.</summary>
    private void Install(ClosurePackage package, StoreObject item, ObjectOrigin? origin)
    {
        if (origin is null)
        {
            package.Install(item, store, cancellation);
            return;
        }

        var file = FileOf(origin.Package, origin.Version);
        if (!source.TryFetch(origin.Package, origin.Version, file))
        {
            throw PullDiagnostics.NotThere.Error(feed, $"'{origin.Package}' version {origin.Version}, which the closure needs");
        }

        SoftwarePackage.Install(file, $"{origin.Package} {origin.Version}", item, store, cancellation);
        File.Delete(file);
    }

    private string FileOf(string id, string version) => Path.Combine(layout.Pulled, $"{Path.GetFileName(id)}.{Path.GetFileName(version)}.nupkg");
}
