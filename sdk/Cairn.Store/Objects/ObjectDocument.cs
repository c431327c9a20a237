using System.Text.Json.Serialization;

namespace Cairn.Store.Objects;

/// <summary>What the store remembers of an object, so that it need not read it again; can be computed anew at any time.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ObjectDocument(string Hash, long NarSize, IReadOnlyList<string> References, IReadOnlyList<string> Rooted);
