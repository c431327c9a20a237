using System.Globalization;
using System.Text;

namespace Cairn.Deployment.Comparisons;

/// <summary>What is in a file.</summary>
/// <param name="Length">How long it is.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record FileContent(long Length, byte[] Bytes)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gets the text; null for what is none, or is too long to be read.</summary>
    internal string? Text
    {
        get
        {
            if (Length > ComparedSystem.MaxText || Bytes.AsSpan().Contains((byte)0))
            {
                return null;
            }

            try
            {
                return s_strict.GetString(Bytes);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    /// <summary>Gets a few words for what is not shown.</summary>
    internal string Words => string.Create(CultureInfo.InvariantCulture, $"{Length} bytes");

    internal bool Is(FileContent? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);
}
