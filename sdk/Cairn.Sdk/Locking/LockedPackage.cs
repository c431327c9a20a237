using System.Text.Json.Serialization;

namespace Cairn.Sdk;

/// <summary>A package that a closure is made of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Channel">The channel that has this version; null for packages of one channel only.</param>
/// <param name="Hash">The hash of its content, as NuGet states it.</param>
internal sealed record LockedPackage(
    string Id, string Version, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Channel, string Hash);
