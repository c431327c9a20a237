using System.Globalization;
using System.Text.Json;

namespace Cairn.Store.Manifests;

/// <summary>Turns manifests into bytes and back.</summary>
internal static class ManifestDocument
{
    internal static byte[] Write(Manifest manifest) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(CanonicalOrder.Of(manifest), ManifestJson.Default.Manifest), (byte)'\n'];

    internal static Manifest Parse(ReadOnlyMemory<byte> json, string name)
    {
        try
        {
            CheckVersion(json, name);
            return JsonSerializer.Deserialize(json.Span, ManifestJson.Default.Manifest)!;
        }
        catch (JsonException error)
        {
            throw ManifestDiagnostics.Malformed.Because(error, name, error.Message.TrimEnd('.'));
        }
    }

    /// <summary>Looks at the version before anything else, because a newer format may differ in everything else.</summary>
    private static void CheckVersion(ReadOnlyMemory<byte> json, string name)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("version", out var element)
            || element.ValueKind != JsonValueKind.Number
            || !element.TryGetInt32(out var version)
            || version < 1)
        {
            throw ManifestDiagnostics.Malformed.Error(name, "it is not an object with a 'version' of 1 or more");
        }

        if (version > Manifest.CurrentVersion)
        {
            throw ManifestDiagnostics.Newer.Error(
                name, version.ToString(CultureInfo.InvariantCulture), Manifest.CurrentVersion.ToString(CultureInfo.InvariantCulture));
        }
    }
}
