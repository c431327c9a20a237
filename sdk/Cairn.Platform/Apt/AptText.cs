using System.Globalization;

namespace Cairn.Platform;

/// <summary>Writes the files that APT reads.</summary>
internal static class AptText
{
    internal static string Source(AptSource source)
    {
        List<string> lines = ["Types: deb", $"URIs: {string.Join(' ', source.Uris)}", $"Suites: {string.Join(' ', source.Suites)}"];
        if (source.Components.Count > 0)
        {
            lines.Add($"Components: {string.Join(' ', source.Components)}");
        }

        if (source.Architectures.Count > 0)
        {
            lines.Add($"Architectures: {string.Join(' ', source.Architectures)}");
        }

        if (!source.CheckValidUntil)
        {
            lines.Add("Check-Valid-Until: no");
        }

        if (source.SignedBy is { } key)
        {
            lines.Add($"Signed-By:{(key.StartsWith('/') ? $" {key}" : Folded(key))}");
        }

        return string.Join('\n', lines);
    }

    internal static string Pin(AptPin pin) =>
        string.Create(CultureInfo.InvariantCulture, $"Package: {string.Join(' ', pin.Packages)}\nPin: {pin.Pin}\nPin-Priority: {pin.Priority}");

    /// <summary>Gives the time of a snapshot as the archive of snapshots writes it.</summary>
    internal static string Timestamp(DateOnly day) => day.ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture);

    /// <summary>A field of several lines: each begins with a blank, and an empty one is a dot.</summary>
    private static string Folded(string text) =>
        string.Concat(text.Trim().ReplaceLineEndings("\n").Split('\n').Select(static line => $"\n {(line.Length == 0 ? "." : line)}"));
}
