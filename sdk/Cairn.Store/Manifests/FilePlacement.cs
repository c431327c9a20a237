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

    /// <summary>A regular file that is put there once; from then on it is its user's, and is neither changed nor removed.</summary>
    Seed,

    /// <summary>
    /// A JSON file that programs write too: the keys of the content are set in it, one by one, and taken back when they are no longer
    /// declared and still as they were set. Everything else in the file stays.
    /// </summary>
    Merge,
}
