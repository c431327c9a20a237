using System.Buffers;

namespace Cairn.Store;

/// <summary>Nix's base-32: digits and lower-case letters without e, o, t and u, least significant digit last.</summary>
internal static class NixBase32
{
    internal const string Alphabet = "0123456789abcdfghijklmnpqrsvwxyz";

    private static readonly SearchValues<char> Digits = SearchValues.Create(Alphabet);

    internal static int LengthOf(int byteCount) => ((byteCount * 8) + 4) / 5;

    internal static bool IsBase32(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);

    internal static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[LengthOf(bytes.Length)];
        for (var digit = 0; digit < text.Length; digit++)
        {
            var (index, shift) = Math.DivRem(digit * 5, 8);
            var next = index + 1 < bytes.Length ? bytes[index + 1] : 0;
            text[text.Length - 1 - digit] = Alphabet[((bytes[index] >> shift) | (next << (8 - shift))) & 31];
        }

        return new string(text);
    }

    /// <summary>Decodes text of exactly the length that the bytes need; false for foreign characters and for bits that do not fit.</summary>
    internal static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length != LengthOf(bytes.Length))
        {
            return false;
        }

        bytes.Clear();
        for (var digit = 0; digit < text.Length; digit++)
        {
            var value = Alphabet.IndexOf(text[text.Length - 1 - digit], StringComparison.Ordinal);
            var (index, shift) = Math.DivRem(digit * 5, 8);
            var carry = value >> (8 - shift);
            if (value < 0 || (carry != 0 && index + 1 >= bytes.Length))
            {
                return false;
            }

            bytes[index] |= (byte)(value << shift);
            if (index + 1 < bytes.Length)
            {
                bytes[index + 1] |= (byte)carry;
            }
        }

        return true;
    }
}
