using System.Globalization;
using System.Text;

namespace Cairn.Development;

/// <summary>Writes settings as Lua expressions.</summary>
internal static class LuaText
{
    internal static string Write(Setting setting) => setting.Kind switch
    {
        SettingKind.Map => $"{{ {string.Join(", ", setting.Entries.Select(static entry => $"[{Quote(entry.Key)}] = {Write(entry.Value)}"))} }}",
        SettingKind.List => $"{{ {string.Join(", ", setting.Items.Select(Write))} }}",
        SettingKind.Text => Quote((string)setting.Scalar!),
        SettingKind.Null => "nil",
        SettingKind.Boolean => (bool)setting.Scalar! ? "true" : "false",
        _ => Convert.ToString(setting.Scalar, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Quotes text; control characters and line separators become decimal escapes of their bytes.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
            {
                quoted.Append('\\').Append((char)rune.Value);
            }
            else if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            {
                foreach (var letter in Encoding.UTF8.GetBytes(rune.ToString()))
                {
                    quoted.Append(CultureInfo.InvariantCulture, $"\\{letter:D3}");
                }
            }
            else
            {
                quoted.Append(rune);
            }
        }

        return quoted.Append('"').ToString();
    }
}
