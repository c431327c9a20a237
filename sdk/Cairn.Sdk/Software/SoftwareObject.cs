using System.Text.Json.Serialization;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Sdk;

/// <summary>A piece of software for one system that is in the store.</summary>
/// <param name="Name">The id of its package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">The hash of its files.</param>
/// <param name="NarSize">The length of its archive.</param>
/// <param name="IsBuilt">Whether it was compiled here, which may give other bytes elsewhere.</param>
/// <param name="Origin">The package that it came in; null for one that was made of a project of this repository.</param>
internal sealed record SoftwareObject(
    string Name,
    string Version,
    string Hash,
    long NarSize,
    bool IsBuilt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ObjectOrigin? Origin = null)
{
    internal StoreObject AsObject()
    {
        var hash = ContentHash.Parse(Hash);
        return new StoreObject(StorePath.Of(hash, StoreObjectName.Parse(Name)), hash, NarSize);
    }

    internal static SoftwareObject Of(string name, string version, StoreObject item, bool isBuilt, ObjectOrigin? origin) =>
        new(name, version, item.Hash.ToString(), item.NarSize, isBuilt, origin);
}
