using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>On what a Mac runs while a power setting counts.</summary>
[JsonConverter(typeof(CamelCaseEnum<DarwinPowerSource>))]
public enum DarwinPowerSource
{
    /// <summary>On anything: <c>pmset -a</c>.</summary>
    All,

    /// <summary>On its battery: <c>pmset -b</c>.</summary>
    Battery,

    /// <summary>On a charger: <c>pmset -c</c>.</summary>
    Charger,
}
