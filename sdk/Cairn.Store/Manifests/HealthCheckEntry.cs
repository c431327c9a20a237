using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A question that has to be answered well before a new generation stays. Exactly one of unit, port, URL and script is there.</summary>
public sealed record HealthCheckEntry
{
    /// <summary>Gets the name.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets who asks.</summary>
    [JsonRequired]
    public HealthCheckFrom From { get; init; }

    /// <summary>Gets the unit that has to be active, by its full name.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the TCP port that has to take a connection.</summary>
    public int? Port { get; init; }

    /// <summary>Gets the URL that has to be answered.</summary>
    public string? Http { get; init; }

    /// <summary>Gets the executable script in the system object that has to succeed.</summary>
    public string? Script { get; init; }

    /// <summary>Gets the status that the answer to the URL has; null for 200.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the text that the answer to the URL has in it; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the host that the machine connects to; null for itself, or for the URL's.</summary>
    public string? Host { get; init; }

    /// <summary>Gets how long one try may take, in milliseconds.</summary>
    [JsonRequired]
    public int Timeout { get; init; }

    /// <summary>Gets how often it is tried again.</summary>
    [JsonRequired]
    public int Retries { get; init; }

    /// <summary>Gets the pause between two tries, in milliseconds.</summary>
    [JsonRequired]
    public int Interval { get; init; }

    /// <summary>Gets what is expected, for people.</summary>
    [JsonIgnore]
    public string Expectation => this switch
    {
        { Unit: { } unit } => $"'{unit}' active",
        { Port: { } port } => $"a connection to port {port.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        { Http: { } url } => $"status {(Status ?? 200).ToString(System.Globalization.CultureInfo.InvariantCulture)}{(Text is null ? "" : $" and '{Text}'")} from '{url}'",
        _ => "its command to succeed",
    };
}
