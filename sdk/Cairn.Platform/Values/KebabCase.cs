using System.Text;

namespace Cairn.Platform;

/// <summary>Members of enumerations as configuration files write them: <c>OnFailure</c> is <c>on-failure</c>.</summary>
internal static class KebabCase
{
    internal static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var letter in value.ToString())
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
