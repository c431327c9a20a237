namespace Cairn.Web;

/// <summary>Writes what Caddy reads.</summary>
internal static class Caddyfile
{
    /// <param name="caddy">The server.</param>
    /// <param name="tls">What follows <c>tls</c>, by site.</param>
    internal static string Of(Caddy caddy, IReadOnlyDictionary<string, string> tls) => string.Join("\n\n",
    [
        .. Global(caddy) is { Count: > 0 } lines ? [Block("", lines)] : Array.Empty<string>(),
        .. caddy.Sites.Select(site => Block(Names(site.Key, site.Value), Directives(site.Value, tls.GetValueOrDefault(site.Key)))),
    ]);

    private static List<string> Global(Caddy caddy) =>
    [
        .. caddy.Email is { } email ? [$"email {email}"] : Array.Empty<string>(),
        .. caddy.ListenAddresses.Count == 0 ? Array.Empty<string>() : [$"default_bind {string.Join(' ', caddy.ListenAddresses)}"],
        .. Lines(caddy.GlobalLines),
    ];

    private static string Names(string name, CaddySite site)
    {
        var scheme = site.Tls == CaddyTls.Off ? "http://" : "";
        return string.Join(", ", site.Aliases.Prepend(name).Distinct(StringComparer.Ordinal).Select(host => scheme + host)) + " ";
    }

    private static IEnumerable<string> Directives(CaddySite site, string? tls) =>
    [
        .. tls is null ? Array.Empty<string>() : [$"tls {tls}"],
        .. site.Compress ? ["encode zstd gzip"] : Array.Empty<string>(),
        .. site.Headers.Select(static header => $"header {header.Key} {Quote(header.Value)}"),
        .. site.Root is { } root ? [$"root * {Quote(root)}", "file_server"] : Array.Empty<string>(),
        .. site.Upstreams.Count == 0 ? Array.Empty<string>() : [$"reverse_proxy {string.Join(' ', site.Upstreams)}"],
        .. Lines(site.ExtraLines),
    ];

    private static string Block(string head, IEnumerable<string> lines) => $"{head}{{\n{string.Concat(lines.Select(static line => $"\t{line}\n"))}}}";

    private static string[] Lines(OptionLines lines) => lines.HasValue ? lines.ToString().Split('\n') : [];

    private static string Quote(string text) =>
        $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
