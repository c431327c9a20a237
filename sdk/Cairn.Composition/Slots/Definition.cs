namespace Cairn.Composition;

/// <summary>Who makes a definition, as their how many-th, and where.</summary>
internal readonly record struct Stamp(ModuleRun? Owner, int Sequence, SourceLocation? Location);

/// <summary>One module's contribution to one option.</summary>
internal abstract class Definition(Stamp stamp)
{
    internal ModuleRun? Owner { get; } = stamp.Owner;

    internal Priority Priority { get; init; } = Priority.Plain;

    /// <summary>Gets the priority at which the definition competes as a whole map; keys compete afterwards.</summary>
    internal Priority WholePriority { get; init; } = Priority.Plain;

    internal int Rank { get; init; } = Composition.Rank.Normal;

    /// <summary>Gets the order of addition, the last word between definitions of one module.</summary>
    internal int Sequence { get; } = stamp.Sequence;

    internal bool ReplacesDefault { get; init; }

    internal SourceLocation? Location { get; } = stamp.Location;

    internal abstract object? Value { get; }
}

/// <summary>A definition with its value.</summary>
internal sealed class Definition<T>(Stamp stamp, T value) : Definition(stamp)
{
    internal T TypedValue { get; } = value;

    internal override object? Value => TypedValue;
}

/// <summary>A definition of one key, or of an empty map when there is no key.</summary>
internal sealed class KeyDefinition<T>(Stamp stamp, string? key, T? value) : Definition(stamp)
{
    internal string? Key { get; } = key;

    internal T? TypedValue { get; } = value;

    internal override object? Value => TypedValue;
}

/// <summary>A definition of a place in a settings tree.</summary>
internal sealed class SettingDefinition(Stamp stamp, IReadOnlyList<string> keys, Setting value) : Definition(stamp)
{
    internal IReadOnlyList<string> Keys { get; } = keys;

    internal Setting Setting { get; } = value;

    /// <summary>Makes the definition that this one is for a key of its map: plain there, as what stands around it decided already.</summary>
    internal SettingDefinition Below(string key, Setting inner) =>
        new(new Stamp(Owner, Sequence, Location), [.. Keys, key], inner) { Rank = Rank };

    internal override object? Value => Setting;
}

/// <summary>What is done to a table as a whole.</summary>
internal enum TableAction
{
    Touch,
    Remove,
    Clear,
}

/// <summary>A definition that a row exists, that it does not, or that weaker rows do not.</summary>
internal sealed class RowDefinition(Stamp stamp, TableAction action, string key) : Definition(stamp)
{
    internal TableAction Action { get; } = action;

    internal string Key { get; } = key;

    internal override object? Value => $"{Action} {Key}";
}
