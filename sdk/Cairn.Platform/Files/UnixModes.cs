namespace Cairn.Platform;

/// <summary>Permissions in the octal digits that everyone knows.</summary>
public static class UnixModes
{
    private const int MaxMode = 4095;
    private const int Octal = 8;

    extension(UnixFileMode mode)
    {
        /// <summary>Reads permissions from three or four octal digits.</summary>
        /// <param name="digits">The digits, <c>0640</c> or <c>640</c>.</param>
        /// <returns>The permissions.</returns>
        /// <exception cref="FormatException">The text is something else.</exception>
        public static UnixFileMode FromOctal(string digits) =>
            digits is { Length: 3 or 4 } && digits.All(static c => c is >= '0' and <= '7')
                ? (UnixFileMode)Convert.ToInt32(digits, Octal)
                : throw new FormatException($"'{digits}' is not a file mode. Write three or four octal digits, as 0644.");

        /// <summary>Writes permissions in four octal digits.</summary>
        /// <returns>The digits, <c>0640</c> for example.</returns>
        public string ToOctal() => Convert.ToString((int)mode & MaxMode, Octal).PadLeft(4, '0');
    }
}
