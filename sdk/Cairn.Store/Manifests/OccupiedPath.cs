using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What happens when something that Cairn did not create lies where a file goes.</summary>
[JsonConverter(typeof(CamelCaseEnum<OccupiedPath>))]
public enum OccupiedPath
{
    /// <summary>The activation is refused before anything changes; all such paths are listed.</summary>
    Refuse,

    /// <summary>What is there is kept aside, and put back when the file is no longer declared.</summary>
    Backup,

    /// <summary>A file with the same content becomes Cairn's, without a backup; anything else is refused.</summary>
    Adopt,

    /// <summary>What is there is lost.</summary>
    Replace,
}
