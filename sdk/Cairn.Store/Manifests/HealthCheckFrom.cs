using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>Who asks whether a machine is well.</summary>
[JsonConverter(typeof(CamelCaseEnum<HealthCheckFrom>))]
public enum HealthCheckFrom
{
    /// <summary>The machine itself, before a new generation stays.</summary>
    Machine,

    /// <summary>Whoever deploys, over the network, before the machine is told that the generation may stay.</summary>
    Deployer,

    /// <summary>The machine, and then whoever deploys.</summary>
    Both,
}
