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

    /// <summary>What is there is lost.</summary>
    Replace,
}
