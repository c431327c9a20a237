namespace Cairn.Secrets;

/// <summary>Writes and reads secret bytes as text, without a string in between.</summary>
internal static class CredentialText
{
    internal static SecretBytes Base64(ReadOnlySpan<byte> bytes)
    {
        var text = new SecretBytes(System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        System.Buffers.Text.Base64.EncodeToUtf8(bytes, text.Span, out _, out _);
        return text;
    }

    internal static SecretBytes Hex(ReadOnlySpan<byte> bytes)
    {
        var text = new SecretBytes(bytes.Length * 2);
        Convert.TryToHexStringLower(bytes, text.Span, out _);
        return text;
    }
}
