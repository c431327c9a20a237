using System.Text;

namespace Cairn.Secrets.Age;

/// <summary>Bech32 of BIP 173 without its length limit, on ASCII bytes, so that a private key never becomes a string.</summary>
internal static class Bech32
{
    private const int ChecksumLength = 6;
    private const int CaseBit = 0x20;

    private static ReadOnlySpan<byte> Alphabet => "qpzry9x8gf2tvdw0s3jn54khce6mua7l"u8;

    private static ReadOnlySpan<uint> Generators => [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>Encodes in the case of the prefix.</summary>
    internal static SecretBytes Encode(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> data)
    {
        var groups = ((data.Length * 8) + 4) / 5;
        var text = new SecretBytes(prefix.Length + 1 + groups + ChecksumLength);
        prefix.CopyTo(text.Span);
        text.Span[prefix.Length] = (byte)'1';
        var checksum = ChecksumOf(prefix);
        for (var group = 0; group < groups; group++)
        {
            var value = FiveBits(data, group);
            checksum = Step(checksum) ^ value;
            text.Span[prefix.Length + 1 + group] = Alphabet[(int)value];
        }

        for (var i = 0; i < ChecksumLength; i++)
        {
            checksum = Step(checksum);
        }

        checksum ^= 1;
        for (var i = 0; i < ChecksumLength; i++)
        {
            text.Span[prefix.Length + 1 + groups + i] = Alphabet[(int)((checksum >> (5 * (5 - i))) & 31)];
        }

        if (prefix.ContainsAnyInRange((byte)'A', (byte)'Z'))
        {
            Ascii.ToUpperInPlace(text.Span, out _);
        }

        return text;
    }

    /// <summary>Decodes text of a known prefix, in the prefix's case.</summary>
    /// <returns>The data, or null with the reason.</returns>
    internal static SecretBytes? Decode(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> text, out string reason)
    {
        var digits = text.Length > prefix.Length && text.StartsWith(prefix) && text[prefix.Length] == '1' ? text[(prefix.Length + 1)..] : default;
        if (digits.Length < ChecksumLength)
        {
            reason = "it is too short, or starts differently";
            return null;
        }

        var upper = prefix.ContainsAnyInRange((byte)'A', (byte)'Z');
        var groups = digits.Length - ChecksumLength;
        var data = new SecretBytes(groups * 5 / 8);
        var checksum = ChecksumOf(prefix);
        uint pending = 0;
        var (bits, written) = (0, 0);
        for (var i = 0; i < digits.Length; i++)
        {
            var value = ValueOf(digits[i], upper);
            if (value < 0)
            {
                return Refuse(data, "a character is not Bech32, or of the other case", out reason);
            }

            checksum = Step(checksum) ^ (uint)value;
            if (i >= groups)
            {
                continue;
            }

            pending = (pending << 5) | (uint)value;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                data.Span[written++] = (byte)(pending >> bits);
            }

            pending &= (1u << bits) - 1;
        }

        if (checksum != 1)
        {
            return Refuse(data, "its checksum does not match, so a character is wrong", out reason);
        }

        if (bits >= 5 || pending != 0)
        {
            return Refuse(data, "it has bits left over", out reason);
        }

        reason = "";
        return data;
    }

    private static SecretBytes? Refuse(SecretBytes data, string why, out string reason)
    {
        data.Dispose();
        reason = why;
        return null;
    }

    private static int ValueOf(byte character, bool upper) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => upper ? Alphabet.IndexOf((byte)(character | CaseBit)) : -1,
        >= (byte)'a' and <= (byte)'z' => upper ? -1 : Alphabet.IndexOf(character),
        _ => Alphabet.IndexOf(character),
    };

    private static uint FiveBits(ReadOnlySpan<byte> data, int group)
    {
        var (index, shift) = Math.DivRem(group * 5, 8);
        var next = index + 1 < data.Length ? data[index + 1] : 0;
        return (uint)((((data[index] << 8) | next) >> (11 - shift)) & 31);
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> prefix)
    {
        uint checksum = 1;
        foreach (var character in prefix)
        {
            checksum = Step(checksum) ^ (uint)(Lower(character) >> 5);
        }

        checksum = Step(checksum);
        foreach (var character in prefix)
        {
            checksum = Step(checksum) ^ (uint)(Lower(character) & 31);
        }

        return checksum;
    }

    private static byte Lower(byte character) => character is >= (byte)'A' and <= (byte)'Z' ? (byte)(character | CaseBit) : character;

    private static uint Step(uint checksum)
    {
        var top = checksum >> 25;
        checksum = (checksum & 0x1ffffff) << 5;
        for (var i = 0; i < 5; i++)
        {
            checksum ^= ((top >> i) & 1) == 1 ? Generators[i] : 0;
        }

        return checksum;
    }
}
