using System.Globalization;
using System.Net;

namespace HealthPage;

/// <summary>Writes how a machine is.</summary>
internal static class HealthText
{
    internal static string Plain(Health health) => string.Create(CultureInfo.InvariantCulture, $"""
        machine {health.Machine}
        uptime {Uptime(health.Uptime)}
        failed {Failed(health)}

        """);

    internal static string Page(Health health) => string.Create(CultureInfo.InvariantCulture, $$"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta http-equiv="refresh" content="30"><title>{{Encoded(health.Machine)}}</title>
        <style>body { font: 1.1em/1.6 system-ui, sans-serif; margin: 3em } dt { color: gray }</style></head>
        <body>
        <h1>{{Encoded(health.Machine)}}: {{(health.IsHealthy ? "well" : "not well")}}</h1>
        <dl>
        <dt>Running for</dt><dd>{{Uptime(health.Uptime)}}</dd>
        <dt>Failed units</dt><dd>{{Encoded(Failed(health))}}</dd>
        </dl>
        </body>
        </html>

        """);

    private static string Failed(Health health) =>
        health.FailedUnits is null ? "unknown" : health.FailedUnits.Count == 0 ? "none" : string.Join(", ", health.FailedUnits);

    private static string Uptime(TimeSpan uptime) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)uptime.TotalDays} d {uptime.Hours} h {uptime.Minutes} min");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
