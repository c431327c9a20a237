namespace Cairn.Composition;

/// <summary>Who makes a definition, as their how many-th, and where.</summary>
internal readonly record struct Stamp(ModuleRun? Owner, int Sequence, SourceLocation? Location);

/// <summary>One module's contribution to one option.</summary>
internal abstract class Definition(Slot slot, Stamp stamp)
{
    internal Slot Slot { get; } = slot;

    internal ModuleRun? Owner { get; } = stamp.Owner;

    /// <summary>Gets the priority of the view that the definition was written through.</summary>
    internal Priority Priority { get; init; } = Priority.Plain;

    internal int Rank { get; init; } = Composition.Rank.Normal;

    /// <summary>Gets the order of addition, the last word between definitions of one module.</summary>
    internal int Sequence { get; } = stamp.Sequence;

    internal bool ReplacesDefault { get; init; }

    internal SourceLocation? Location { get; } = stamp.Location;

    /// <summary>Gets or sets a value indicating whether its module took it back; the next merge drops it.</summary>
    internal bool IsRetracted { get; set; }

    internal abstract object? Value { get; }

    /// <summary>Gets the key of a map or the row of a table that the definition is about, if it is about one.</summary>
    internal virtual string? Key => null;

    /// <summary>Gets the value as messages show it; null when it cannot be shown.</summary>
    internal virtual string? Text => ValueText.Of(Value);
}

/// <summary>A definition with its value.</summary>
internal sealed class Definition<T>(Slot slot, Stamp stamp, T value) : Definition(slot, stamp)
{
    internal T TypedValue { get; } = value;

    internal override object? Value => TypedValue;
}

/// <summary>A definition of one key, or of an empty map when there is no key.</summary>
internal sealed class KeyDefinition<T>(Slot slot, Stamp stamp, string? key, T? value) : Definition(slot, stamp)
{
    internal override string? Key => key;

    internal T? TypedValue { get; } = value;

    /// <summary>Gets a value indicating whether the key came with the assignment of a whole map.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Gets the priority at which the definition competes as a whole map; keys compete afterwards.</summary>
    internal Priority WholePriority => IsWhole ? Priority : Priority.Plain;

    internal Priority KeyPriority => IsWhole ? Priority.Plain : Priority;

    internal override object? Value => TypedValue;

    internal override string? Text => key is null ? "{}" : base.Text;
}

/// <summary>A definition of a place in a settings tree.</summary>
internal sealed class SettingDefinition(Slot slot, Stamp stamp, IReadOnlyList<string> keys, Setting value) : Definition(slot, stamp)
{
    internal IReadOnlyList<string> Keys { get; } = keys;

    internal Setting Setting { get; } = value;

    /// <summary>Gets the depth at which the definition was written: only there does its priority count.</summary>
    internal int Depth { get; private init; } = keys.Count;

    internal override object? Value => Setting;

    internal Priority PriorityAt(int depth) => depth == Depth ? Priority : Priority.Plain;

    /// <summary>Makes the definition that this one is for a key of its map.</summary>
    internal SettingDefinition Below(string key, Setting inner) =>
        new(Slot, new Stamp(Owner, Sequence, Location), [.. Keys, key], inner) { Rank = Rank, Priority = Priority, Depth = Depth };
}

/// <summary>What is done to a table as a whole.</summary>
internal enum TableAction
{
    Touch,
    Remove,
    Clear,
}

/// <summary>A definition that a row exists, that it does not, or that weaker rows do not.</summary>
internal sealed class RowDefinition(Slot slot, Stamp stamp, TableAction action, string key) : Definition(slot, stamp)
{
    internal TableAction Action { get; } = action;

    internal override string Key => key;

    internal override object? Value => Text;

    internal override string Text => Action switch
    {
        TableAction.Touch => $"row {ValueText.Of(key)}",
        TableAction.Remove => $"row {ValueText.Of(key)} removed",
        _ => "cleared",
    };
}
