using System.Globalization;

namespace Cairn.Platform;

/// <summary>An amount of memory or storage in bytes. It is not a rate and never negative.</summary>
/// <example><c>linux.Journal.MaxUse = Size.GiB(1);</c></example>
/// <param name="Bytes">The number of bytes.</param>
public readonly record struct Size(ulong Bytes) : IComparable<Size>
{
    private const ulong Step = 1024;
    private const string Units = "KMGTPE";

    /// <summary>Makes a size of 1024 bytes each.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The size.</returns>
    public static Size KiB(uint count) => new(count * Step);

    /// <summary>Makes a size of 1024 KiB each.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The size.</returns>
    public static Size MiB(uint count) => new(count * Step * Step);

    /// <summary>Makes a size of 1024 MiB each.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The size.</returns>
    public static Size GiB(uint count) => new(count * Step * Step * Step);

    /// <summary>Makes a size of 1024 GiB each.</summary>
    /// <param name="count">How many; at most about 16 million.</param>
    /// <returns>The size.</returns>
    /// <exception cref="OverflowException">The size has more than 64 bits.</exception>
    public static Size TiB(uint count) => new(checked(count * Step * Step * Step * Step));

    /// <summary>Says whether one size is less than another.</summary>
    public static bool operator <(Size left, Size right) => left.Bytes < right.Bytes;

    /// <summary>Says whether one size is more than another.</summary>
    public static bool operator >(Size left, Size right) => left.Bytes > right.Bytes;

    /// <summary>Says whether one size is not more than another.</summary>
    public static bool operator <=(Size left, Size right) => left.Bytes <= right.Bytes;

    /// <summary>Says whether one size is not less than another.</summary>
    public static bool operator >=(Size left, Size right) => left.Bytes >= right.Bytes;

    /// <inheritdoc/>
    public int CompareTo(Size other) => Bytes.CompareTo(other.Bytes);

    /// <summary>Writes the size as systemd reads it: a whole number and the largest unit that fits, <c>1536M</c> for example.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var (count, unit) = (Bytes, -1);
        while (count > 0 && count % Step == 0 && unit + 1 < Units.Length)
        {
            count /= Step;
            unit++;
        }

        return count.ToString(CultureInfo.InvariantCulture) + (unit < 0 ? "" : Units[unit].ToString());
    }
}
