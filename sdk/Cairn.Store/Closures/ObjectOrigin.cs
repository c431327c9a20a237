using System.Text.Json.Serialization;

namespace Cairn.Store.Closures;

/// <summary>The package that a store object travels in, where anyone can get it again.</summary>
/// <param name="Package">The id of the NuGet package.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Hash">The hash of its content as NuGet states it, <c>sha512-</c> in front.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ObjectOrigin(string Package, string Version, string Hash);
