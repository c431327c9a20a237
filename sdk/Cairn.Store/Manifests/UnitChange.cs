using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What happens to a running unit whose definition changed.</summary>
[JsonConverter(typeof(CamelCaseEnum<UnitChange>))]
public enum UnitChange
{
    /// <summary>It is stopped by its old definition before files change, and started by its new one after.</summary>
    StopAndStart,

    /// <summary>It is restarted by its new definition.</summary>
    Restart,

    /// <summary>It is only reloaded.</summary>
    Reload,

    /// <summary>It keeps running as it is until something else restarts it.</summary>
    Keep,
}
