using Cairn.Deployment.Feeds;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Signing;
using Cairn.Testing;

namespace Cairn.Deployment.Tests;

/// <summary>A server with the software of a closure, one who publishes it and a machine that fetches it.</summary>
internal sealed class FeedTest : IDisposable
{
    internal static FeedAccess Access { get; } = new() { User = "fleet", Password = "right", ApiKey = "key" };

    internal FeedTest()
    {
        Server = LoopbackFeed.Start(Access);
        Server.WriteConfig(Folder["nuget.config"], Access);
        Closure = new TestClosure(Folder);
        Server.Add(Closure.SoftwarePackage);
    }

    internal TestFolder Folder { get; } = new();

    internal LoopbackFeed Server { get; }

    internal TestClosure Closure { get; }

    internal SigningKey Key { get; } = SigningKey.Generate("fleet");

    internal Feed Feed => Deployment.Feeds.Feed.Open("loopback", Folder.Root);

    internal ClosurePublisher Publisher => new(Feed, Key);

    internal string Output => Folder["packages"];

    /// <summary>Installs into an empty store, or the store of an earlier call.</summary>
    internal async Task<Closure> InstallAsync(ClosureName name, string store = "machine", params TrustedKey[] trusted)
    {
        using var machine = LocalStore.Open(Folder[store]);
        return await new ClosureInstaller(machine, [Feed], trusted is [] ? [Key.PublicKey] : trusted).InstallAsync(name);
    }

    /// <summary>Changes one entry of a package in the server; null removes it.</summary>
    internal void Tamper(string version, string entry, Func<byte[], byte[]>? change)
    {
        var package = Server.Packages[TestClosure.PackageId, version];
        Server.Packages.Replace(TestClosure.PackageId, version, ZipEdit.Apply(package.Content, entry, change));
    }

    internal bool IsInstalled(StoreObject item, string store = "machine") => Directory.Exists(Folder[$"{store}/{item.Path.FileName}"]);

    public void Dispose()
    {
        Closure.Dispose();
        Server.Dispose();
        Key.Dispose();
        Folder.Dispose();
    }
}
