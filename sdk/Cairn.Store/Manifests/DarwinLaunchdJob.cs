using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A launchd job.</summary>
public sealed record DarwinLaunchdJob
{
    /// <summary>Gets the name of the job, unique in its domain; the installed file is called <c>&lt;label&gt;.plist</c>.</summary>
    [JsonRequired]
    public required string Label { get; init; }

    /// <summary>Gets where it runs.</summary>
    [JsonRequired]
    public DarwinLaunchdKind Kind { get; init; }

    /// <summary>
    /// Gets the property list in the system object. It is copied to its place, because launchd wants a file that its owner owns.
    /// </summary>
    [JsonRequired]
    public required string File { get; init; }

    /// <summary>Gets the user whose agent it is; null for jobs that are not of one user.</summary>
    public string? User { get; init; }

    /// <summary>
    /// Gets a value indicating whether an agent is loaded into the background domain (<c>user/&lt;uid&gt;</c>) and not the
    /// graphical one (<c>gui/&lt;uid&gt;</c>).
    /// </summary>
    [JsonRequired]
    public bool IsBackground { get; init; }
}
