using System.Globalization;
using System.Text;

namespace Cairn.Activation.Accounts;

/// <summary>Turns the bytes of account files into text and back without loss.</summary>
/// <remarks>
/// The files have no encoding: each byte becomes one character, so that a name written in Latin-1 by someone else survives. What the
/// configuration says is UTF-8 and is taken apart the same way.
/// </remarks>
internal static class AccountText
{
    internal static string FromBytes(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    internal static byte[] ToBytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Takes text of the configuration.</summary>
    internal static string Field(string text) => FromBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Shows a field in a message.</summary>
    internal static string Shown(string field) => Encoding.UTF8.GetString(ToBytes(field));

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    internal static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= uint.MaxValue;

    /// <summary>Tells whether a line can hold the text in one of its fields.</summary>
    internal static bool FitsInField(string text) => !text.Contains(':', StringComparison.Ordinal) && !text.Any(char.IsControl);
}
