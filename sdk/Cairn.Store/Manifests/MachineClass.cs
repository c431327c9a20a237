using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What a manifest describes.</summary>
[JsonConverter(typeof(CamelCaseEnum<MachineClass>))]
public enum MachineClass
{
    /// <summary>A Linux machine with systemd.</summary>
    Linux,

    /// <summary>A Mac.</summary>
    Darwin,

    /// <summary>One user's home on a machine that Cairn does not manage.</summary>
    Home,
}
