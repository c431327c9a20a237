using System.Collections.Immutable;

namespace Cairn.Platform;

/// <summary>A value of a property list, the format of macOS for preferences and launchd jobs.</summary>
/// <remarks>
/// Immutable, with equality by content. Types are exact: the integer 1, the real 1.0 and the text "1" are three values, as they are
/// for the programs that read them. Strings, numbers and booleans convert to it.
/// </remarks>
public sealed partial class PropertyListValue : IEquatable<PropertyListValue>
{
    private readonly object _value;

    private PropertyListValue(PropertyListKind kind, object value) => (Kind, _value) = (kind, value);

    /// <summary>Gets what the value is.</summary>
    public PropertyListKind Kind { get; }

    /// <summary>Gets the scalar: a <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
    /// <see cref="DateTimeOffset"/> or an immutable array of bytes.</summary>
    /// <exception cref="InvalidOperationException">The value is an array or a dictionary.</exception>
    public object Scalar => Kind is PropertyListKind.Array or PropertyListKind.Dictionary ? throw Not("a scalar") : _value;

    /// <summary>Gets the items of an array.</summary>
    /// <exception cref="InvalidOperationException">The value is something else.</exception>
    public IReadOnlyList<PropertyListValue> Items => _value as IReadOnlyList<PropertyListValue> ?? throw Not("an array");

    /// <summary>Gets the entries of a dictionary, in ordinal order of the keys.</summary>
    /// <exception cref="InvalidOperationException">The value is something else.</exception>
    public IReadOnlyDictionary<string, PropertyListValue> Entries =>
        _value as IReadOnlyDictionary<string, PropertyListValue> ?? throw Not("a dictionary");

    /// <inheritdoc/>
    public bool Equals(PropertyListValue? other) => other is not null && Kind == other.Kind && Kind switch
    {
        PropertyListKind.Array => Items.SequenceEqual(other.Items),
        PropertyListKind.Dictionary => Entries.SequenceEqual(other.Entries),
        PropertyListKind.Data => ((ImmutableArray<byte>)_value).AsSpan().SequenceEqual(((ImmutableArray<byte>)other._value).AsSpan()),
        _ => _value.Equals(other._value),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyListValue);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        PropertyListKind.Array => HashCode.Combine(Kind, Items.Count),
        PropertyListKind.Dictionary => HashCode.Combine(Kind, Entries.Count),
        PropertyListKind.Data => HashCode.Combine(Kind, ((ImmutableArray<byte>)_value).Length),
        _ => HashCode.Combine(Kind, _value),
    };

    /// <summary>Returns the value as one line of XML, as <c>&lt;integer&gt;48&lt;/integer&gt;</c>.</summary>
    public override string ToString() => PropertyListWriter.Fragment(this);

    private InvalidOperationException Not(string wanted) => new($"A property list value of kind {Kind} is not {wanted}.");
}
