using System.Text.Json.Serialization;

namespace Cairn.Store.Closures;

/// <summary>The closure as it stands in the file.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ClosureDocument(int Version, ClosureDocument.Item System, IReadOnlyList<ClosureDocument.Item> References)
{
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    internal sealed record Item(
        string Path,
        string Hash,
        long NarSize,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ObjectOrigin? Origin = null);
}
