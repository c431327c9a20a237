namespace Cairn.Sdk;

/// <summary>Where a payload comes from.</summary>
/// <param name="Kind">How it is got.</param>
/// <param name="Address">The address to fetch, or the path of the folder or project.</param>
/// <param name="FileName">The name of the file that is fetched; it tells what kind of archive it is.</param>
internal sealed record PayloadSource(PayloadSourceKind Kind, string Address, string FileName)
{
    internal bool IsFetched => Kind is PayloadSourceKind.Https or PayloadSourceKind.Npm;

    /// <summary>Reads a source.</summary>
    /// <param name="software">The software that it belongs to.</param>
    /// <param name="text">The source as written.</param>
    /// <param name="npmRegistry">The address of npm's registry.</param>
    internal static PayloadSource Parse(string software, string text, string npmRegistry) => text switch
    {
        _ when text.StartsWith("npm:", StringComparison.Ordinal) && Npm(text["npm:".Length..], npmRegistry) is { } npm => npm,
        _ when Strip(text, "folder:") is { } folder => new PayloadSource(PayloadSourceKind.Folder, folder, ""),
        _ when Strip(text, "publish:") is { } project => new PayloadSource(PayloadSourceKind.Publish, project, ""),
        _ when Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSafe(address) =>
            new PayloadSource(PayloadSourceKind.Https, text, Uri.UnescapeDataString(address.Segments[^1])),
        _ => throw PayloadDiagnostics.NotASource(software, text),
    };

    /// <summary>Plain HTTP is for tests and mirrors on the same machine.</summary>
    internal static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static PayloadSource? Npm(string package, string registry)
    {
        var at = package.LastIndexOf('@');
        if (at <= 0 || at == package.Length - 1 || package.Any(static c => char.IsWhiteSpace(c) || c is '?' or '#' or '\\' or '%') || package.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        var (name, version) = (package[..at], package[(at + 1)..]);
        var file = $"{name[(name.LastIndexOf('/') + 1)..]}-{version}.tgz";
        var address = $"{registry.TrimEnd('/')}/{name}/-/{file}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsSafe(uri) ? new PayloadSource(PayloadSourceKind.Npm, address, file) : null;
    }

    private static string? Strip(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length ? text[prefix.Length..] : null;
}
