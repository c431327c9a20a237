namespace Cairn.Composition;

/// <summary>How strongly a definition counts; the smallest number wins.</summary>
/// <param name="Value">The number, as NixOS numbers them: 50 overrides, 100 plain, 1000 defaults, 1500 option defaults.</param>
public readonly record struct Priority(int Value) : IComparable<Priority>
{
    /// <summary>Gets the priority of writes through <c>Overrides</c> (50): they win over everyone.</summary>
    public static Priority Overrides { get; } = new(50);

    /// <summary>Gets the priority of ordinary writes (100).</summary>
    public static Priority Plain { get; } = new(100);

    /// <summary>Gets the priority of writes through <c>Defaults</c> (1000): anyone may override them.</summary>
    public static Priority Defaults { get; } = new(1000);

    /// <summary>Gets the priority of an option's own default (1500).</summary>
    public static Priority OptionDefault { get; } = new(1500);

    /// <inheritdoc/>
    public int CompareTo(Priority other) => Value.CompareTo(other.Value);

    /// <summary>Says whether one priority wins over another.</summary>
    public static bool operator <(Priority left, Priority right) => left.Value < right.Value;

    /// <summary>Says whether one priority loses to another.</summary>
    public static bool operator >(Priority left, Priority right) => left.Value > right.Value;

    /// <summary>Says whether one priority wins over another or equals it.</summary>
    public static bool operator <=(Priority left, Priority right) => left.Value <= right.Value;

    /// <summary>Says whether one priority loses to another or equals it.</summary>
    public static bool operator >=(Priority left, Priority right) => left.Value >= right.Value;

    /// <summary>Returns the name users know the priority by, or its number.</summary>
    public override string ToString() => Value switch
    {
        50 => "Overrides",
        100 => "plain",
        1000 => "Defaults",
        1500 => "option default",
        _ => $"priority {Value}",
    };
}
