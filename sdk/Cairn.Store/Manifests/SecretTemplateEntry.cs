using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A file with secrets in it, which the activator puts together in memory: text in the closure, in which names stand for secrets.</summary>
public sealed record SecretTemplateEntry
{
    /// <summary>Gets the name.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets the text in the system object; <c>{{cairn-secret:NAME}}</c> stands for the content of a secret.</summary>
    [JsonRequired]
    public required string Source { get; init; }

    /// <summary>Gets the absolute path of the file on the machine.</summary>
    [JsonRequired]
    public required string Path { get; init; }

    /// <summary>Gets the names of the secrets in it, sorted.</summary>
    [JsonRequired]
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>Gets the permissions, in four octal digits.</summary>
    [JsonRequired]
    public required string Mode { get; init; }

    /// <summary>Gets the owner; null for root.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the group; null for root's.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the units to restart after the content changed, sorted; null for none.</summary>
    public IReadOnlyList<string>? RestartUnits { get; init; }

    /// <summary>Gets the units to reload after the content changed, sorted; null for none.</summary>
    public IReadOnlyList<string>? ReloadUnits { get; init; }
}
