using Cairn.Store;
using Cairn.Store.Trees;

namespace Cairn.Software.Tests.Support;

/// <summary>A store and what realises software into it, in a folder of its own.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };

    internal TestStore()
    {
        Store = LocalStore.Open(Folder.PathOf("store"));
        var settings = new PayloadSettings(Folder.PathOf("cache"), Folder.PathOf("work"), "https://registry.npmjs.org", 1 << 20);
        var cache = new DownloadCache(settings.CacheFolder, _client, new DownloadOptions { Attempts = 1 }, static _ => { });
        Realization = new SoftwareRealization(Store, new PayloadUnpacker(cache, settings), new SoftwareRecords(Folder.PathOf("records"), settings.NpmRegistry), "linux-x64");
    }

    internal TestFolder Folder { get; } = new();

    internal LocalStore Store { get; }

    internal SoftwareRealization Realization { get; }

    /// <summary>Declares software that prints its version, with a payload of a folder for one system.</summary>
    internal SoftwareDeclaration Declare(string name, string system, string version = "1.2.3", string said = "1.2.3")
    {
        Folder.Write($"src/{name}/bin/{name}", $"#!/bin/sh\necho {name} {said}\n");
        return new SoftwareDeclaration(name, version, [new Payload(name, version, $"folder:src/{name}", system, "", "", Folder.Root)], new VersionCheck("", version, Enabled: true));
    }

    internal IReadOnlyList<SoftwareObject> Realize(IReadOnlyDictionary<string, string> uses, string system, params IReadOnlyList<SoftwareDeclaration> declared) =>
        Realization.RunAsync(uses, declared, Packaged(), system, CancellationToken.None).GetAwaiter().GetResult();

    internal SoftwareObject Add(string name, StoreTree tree) => SoftwareObject.Of(name, "1.0", Store.Add(tree, StoreObjectName.Parse(name)), isBuilt: false, origin: null);

    internal PackagedSoftware Packaged(string libraries = "") =>
        PackagedSoftware.Read(Folder.Write("assets.json", $$"""{ "packageFolders": { "{{Folder.PathOf("packages")}}/": {} }, "libraries": { {{libraries}} } }"""));

    public void Dispose()
    {
        Store.Dispose();
        _client.Dispose();
        Folder.Dispose();
    }
}
