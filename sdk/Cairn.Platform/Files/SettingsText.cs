using System.Text.Json;

namespace Cairn.Platform;

/// <summary>Contents of files of settings.</summary>
internal static class SettingsText
{
    internal static bool IsObject(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
