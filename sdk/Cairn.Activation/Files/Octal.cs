namespace Cairn.Activation.Files;

/// <summary>Permissions as four octal digits.</summary>
internal static class Octal
{
    internal static string Of(UnixFileMode mode) => Convert.ToString((int)mode, 8).PadLeft(4, '0');

    internal static UnixFileMode Parse(string text) => (UnixFileMode)Convert.ToInt32(text, 8);
}
