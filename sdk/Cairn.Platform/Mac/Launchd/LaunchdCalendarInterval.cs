namespace Cairn.Platform;

/// <summary>Times at which a launchd job starts. A field that is unset means any, so an empty one is every minute.</summary>
public readonly record struct LaunchdCalendarInterval
{
    /// <summary>Gets the month, from 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>Gets the day of the month, from 1 to 31. When there is a weekday too, either is enough.</summary>
    public int? Day { get; init; }

    /// <summary>Gets the day of the week, from 0 to 7; 0 and 7 are Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>Gets the hour, from 0 to 23.</summary>
    public int? Hour { get; init; }

    /// <summary>Gets the minute, from 0 to 59.</summary>
    public int? Minute { get; init; }

    /// <summary>Gives the same interval in its one spelling: Sunday is 0.</summary>
    internal LaunchdCalendarInterval Normalized => Weekday == 7 ? this with { Weekday = 0 } : this;

    /// <summary>Returns the fields that are set, as <c>Hour 3, Minute 30</c>.</summary>
    public override string ToString() => Fields() is { Length: > 0 } fields
        ? string.Join(", ", fields.Select(static field => FormattableString.Invariant($"{field.Name} {field.Value}")))
        : "every minute";

    internal IEnumerable<string> Problems() =>
        from field in Fields()
        where field.Value < field.Least || field.Value > field.Most
        select FormattableString.Invariant($"'{field.Name}' is {field.Value}, but must be from {field.Least} to {field.Most}.");

    internal PropertyListValue ToPropertyList() =>
        PropertyListValue.Dictionary(Fields().Select(static field => KeyValuePair.Create(field.Name, (PropertyListValue)field.Value)));

    private (string Name, int Value, int Least, int Most)[] Fields() =>
    [
        .. Field(nameof(Month), Month, 1, 12),
        .. Field(nameof(Day), Day, 1, 31),
        .. Field(nameof(Weekday), Weekday, 0, 7),
        .. Field(nameof(Hour), Hour, 0, 23),
        .. Field(nameof(Minute), Minute, 0, 59),
    ];

    private static (string Name, int Value, int Least, int Most)[] Field(string name, int? value, int least, int most) =>
        value is { } set ? [(name, set, least, most)] : [];
}
