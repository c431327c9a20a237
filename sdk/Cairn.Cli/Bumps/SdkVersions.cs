using System.Text;
using System.Text.Json;
using NuGet.Versioning;

namespace Cairn.Cli.Bumps;

/// <summary>The versions of MSBuild SDKs in <c>global.json</c>: Cairn's own, and those of overlays.</summary>
internal static class SdkVersions
{
    internal static IReadOnlyList<VersionEntry> Find(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var entries = new List<VersionEntry>();
        string? sdk = null;
        var isInside = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                sdk = reader.GetString();
                isInside = reader.CurrentDepth > 1 ? isInside : sdk == "msbuild-sdks";
            }
            else if (isInside && reader is { TokenType: JsonTokenType.String, CurrentDepth: 2 } && NuGetVersion.TryParse(reader.GetString(), out var version))
            {
                var start = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex + 1));
                entries.Add(new VersionEntry(sdk!, VersionChannel.Unstable, version, start, Encoding.UTF8.GetCharCount(reader.ValueSpan)));
            }
        }

        return entries;
    }
}
