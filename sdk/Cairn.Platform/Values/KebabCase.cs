using System.Text;

namespace Cairn.Platform;

/// <summary>Names as configuration files and folders write them: <c>OnFailure</c> is <c>on-failure</c>.</summary>
internal static class KebabCase
{
    internal static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Of(value.ToString());

    internal static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
