using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A script that runs at every activation, and must change nothing when there is nothing to do.</summary>
public sealed record StepEntry
{
    /// <summary>Gets the name.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets when it runs; steps of one stage run in the order of their list.</summary>
    [JsonRequired]
    public StepStage Stage { get; init; }

    /// <summary>Gets the executable script in the system object.</summary>
    [JsonRequired]
    public required string Script { get; init; }

    /// <summary>Gets the executable script that takes back what the step did; null when there is nothing to take back.</summary>
    public string? Undo { get; init; }

    /// <summary>Gets the executable script that says what the step wants of units; null when that is nothing.</summary>
    public string? Requests { get; init; }

    /// <summary>Gets the user who runs it; null for root, or for the home's user.</summary>
    public string? User { get; init; }
}
