using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>How a file comes to its place on a machine.</summary>
[JsonConverter(typeof(CamelCaseEnum<FilePlacement>))]
public enum FilePlacement
{
    /// <summary>A symbolic link to the content; it switches with the generation.</summary>
    Link,

    /// <summary>A regular file with owner and mode of its own, for programs that refuse links.</summary>
    Copy,
}
