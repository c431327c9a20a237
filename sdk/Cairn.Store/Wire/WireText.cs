using System.Text.Json;

namespace Cairn.Store.Wire;

/// <summary>Turns messages into JSON of one line and back.</summary>
public static class WireText
{
    /// <summary>Writes a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>UTF-8 without line ends.</returns>
    public static byte[] Write(WireMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.WireMessage);

    /// <summary>Reads a message.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="peer">Who sent it, for errors.</param>
    /// <returns>The message.</returns>
    /// <exception cref="StoreException">CAIRN6000: it is none.</exception>
    public static WireMessage Parse(ReadOnlySpan<byte> json, string peer)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Default.WireMessage) ?? throw WireDiagnostics.Broken.Error(peer, "'null' instead of a message");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw WireDiagnostics.Broken.Because(error, peer, $"a message that cannot be read: {error.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }
}
