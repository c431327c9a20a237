using System.Collections.Immutable;

namespace Cairn.Platform;

/// <content>How values are made.</content>
public sealed partial class PropertyListValue
{
    /// <summary>Makes text.</summary>
    public static implicit operator PropertyListValue(string value) => new(PropertyListKind.Text, value);

    /// <summary>Makes an integer.</summary>
    public static implicit operator PropertyListValue(int value) => new(PropertyListKind.Integer, (long)value);

    /// <summary>Makes an integer.</summary>
    public static implicit operator PropertyListValue(long value) => new(PropertyListKind.Integer, value);

    /// <summary>Makes a real.</summary>
    public static implicit operator PropertyListValue(double value) => new(PropertyListKind.Real, value);

    /// <summary>Makes a boolean.</summary>
    public static implicit operator PropertyListValue(bool value) => new(PropertyListKind.Boolean, value);

    /// <summary>
    /// Makes a point in time. Parts of a second are cut off, because the XML form has none; the zone becomes UTC.
    /// </summary>
    /// <param name="value">The point in time.</param>
    public static PropertyListValue Date(DateTimeOffset value) =>
        new(PropertyListKind.Date, new DateTimeOffset(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero));

    /// <summary>Makes data.</summary>
    /// <param name="bytes">The bytes, which are copied.</param>
    public static PropertyListValue Data(ReadOnlySpan<byte> bytes) => new(PropertyListKind.Data, ImmutableArray.Create(bytes));

    /// <summary>Makes an array.</summary>
    /// <param name="items">The items.</param>
    public static PropertyListValue Array(params IEnumerable<PropertyListValue> items) => new(PropertyListKind.Array, items.ToImmutableList());

    /// <summary>Makes a dictionary.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public static PropertyListValue Dictionary(params IEnumerable<KeyValuePair<string, PropertyListValue>> entries) =>
        new(PropertyListKind.Dictionary, entries.ToDictionary(StringComparer.Ordinal).ToImmutableSortedDictionary(StringComparer.Ordinal));
}
