using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>Where a launchd job runs, and so where its property list is installed.</summary>
[JsonConverter(typeof(CamelCaseEnum<DarwinLaunchdKind>))]
public enum DarwinLaunchdKind
{
    /// <summary>In the system's domain: <c>/Library/LaunchDaemons</c>.</summary>
    Daemon,

    /// <summary>In the domain of each user who logs in: <c>/Library/LaunchAgents</c>.</summary>
    Agent,

    /// <summary>In the domain of one user: <c>~/Library/LaunchAgents</c>.</summary>
    UserAgent,
}
