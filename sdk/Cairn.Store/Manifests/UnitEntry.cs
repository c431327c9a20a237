using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A systemd unit that Cairn declares or extends.</summary>
/// <remarks>
/// Its files stand in the list of files too, which is what puts them in place; this entry is what the plan for starting and
/// stopping needs. Whether a change matters is judged by the contents of <see cref="File"/> and <see cref="DropIns"/>.
/// </remarks>
public sealed record UnitEntry
{
    /// <summary>Gets the full name, as <c>ssh.service</c> or <c>data.mount</c>.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets the definition in the system object; null when the unit is only extended, or masked.</summary>
    public string? File { get; init; }

    /// <summary>Gets the drop-ins in the system object.</summary>
    [JsonRequired]
    public IReadOnlyList<string> DropIns { get; init; } = [];

    /// <summary>Gets the links that enable the unit or give it another name, as paths of files of the same list.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Gets whether to enable (true) or disable (false) a unit of the distribution; null leaves that as it is.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Gets a value indicating whether the unit is masked: it can be started by nothing.</summary>
    [JsonRequired]
    public bool Masked { get; init; }

    /// <summary>Gets a value indicating whether the unit is to run after activation because a target wants it.</summary>
    [JsonRequired]
    public bool Start { get; init; }

    /// <summary>Gets what happens when the running unit's definition changes.</summary>
    [JsonRequired]
    public UnitChange OnChange { get; init; }

    /// <summary>Gets a value indicating whether the unit is stopped when it is no longer declared.</summary>
    [JsonRequired]
    public bool StopOnRemoval { get; init; } = true;

    /// <summary>Gets a value indicating whether the unit is treated as an ordinary service although a socket starts it.</summary>
    [JsonRequired]
    public bool NotSocketActivated { get; init; }
}
