using System.Text.Json.Serialization;

namespace Cairn.Sdk;

/// <summary>A piece of software in a closure.</summary>
/// <param name="Name">The id of its package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">The hash of its files; null for what is compiled here, which may give other bytes elsewhere.</param>
internal sealed record LockedSoftware(
    string Name, string Version, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hash = null)
{
    internal static LockedSoftware Of(SoftwareObject software) => new(software.Name, software.Version, software.IsBuilt ? null : software.Hash);
}
