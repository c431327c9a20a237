using System.Globalization;

namespace Cairn.Platform;

/// <summary>A value of a kernel parameter: a number, a switch or text. Numbers, booleans and strings convert to it.</summary>
/// <param name="Text">The value as the kernel reads it.</param>
public readonly record struct SysctlValue(string Text)
{
    /// <summary>Takes a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SysctlValue(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes a switch, which the kernel reads as 1 or 0.</summary>
    /// <param name="value">Whether it is on.</param>
    public static implicit operator SysctlValue(bool value) => new(value ? "1" : "0");

    /// <summary>Takes text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator SysctlValue(string value) => new(value);

    /// <summary>Gives the value as the kernel reads it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;
}
