using System.ComponentModel;

namespace Cairn.Composition;

/// <content>What generated properties call.</content>
public abstract partial class OptionSet
{
    /// <summary>Reads a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T GetValue<T>(int index) => ((ScalarSlot<T>)Node.Slot(index)).Read();

    /// <summary>Defines a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetValue<T>(int index, T value) => ((ScalarSlot<T>)Node.Slot(index)).Define(value, WritePriority);

    /// <summary>Gets a list to read or to add to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OptionList<T> GetList<T>(int index) => new((ListSlot<T>)Node.Slot(index), WritePriority);

    /// <summary>Defines a list, in place of its default.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetList<T>(int index, OptionList<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ((ListSlot<T>)Node.Slot(index)).Define([.. value], WritePriority, Rank.Normal, replacesDefault: true);
    }

    /// <summary>Gets a set to read or to add to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OptionSetOf<T> GetSetOf<T>(int index) => new((SetSlot<T>)Node.Slot(index), WritePriority);

    /// <summary>Defines a set, in place of its default.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetSetOf<T>(int index, OptionSetOf<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ((SetSlot<T>)Node.Slot(index)).Define([.. value], WritePriority, Rank.Normal, replacesDefault: true);
    }

    /// <summary>Gets text to read or to add to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OptionLines GetLines(int index) => new((LinesSlot)Node.Slot(index), WritePriority);

    /// <summary>Defines text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetLines(int index, OptionLines value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ((LinesSlot)Node.Slot(index)).Define([value.ToString()], WritePriority, Rank.Normal, replacesDefault: true);
    }

    /// <summary>Gets a map to read or to define keys of.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OptionMap<T> GetMap<T>(int index) => new((MapSlot<T>)Node.Slot(index), WritePriority);

    /// <summary>Defines a whole map.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMap<T>(int index, OptionMap<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ((MapSlot<T>)Node.Slot(index)).DefineWhole(value, WritePriority);
    }

    /// <summary>Gets open settings to read or to define.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Setting GetSettings(int index) => Setting.Bound((SettingsSlot)Node.Slot(index), [], WritePriority);

    /// <summary>Defines whole open settings.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetSettings(int index, Setting value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ((SettingsSlot)Node.Slot(index)).Define([], value, WritePriority, Rank.Normal);
    }

    /// <summary>Gets a table to read or to define rows of.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OptionTable<TSet> GetTable<TSet>(int index)
        where TSet : OptionSet => new((TableSlot)Node.Slot(index), WritePriority);

    /// <summary>Gets a nested option set.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSet GetSet<TSet>(int index)
        where TSet : OptionSet => (TSet)((NestedSlot)Node.Slot(index)).Inner.View(WritePriority);

    /// <summary>Gets the option sets that are options of this one.</summary>
    protected IEnumerable<OptionSet> NestedSets() =>
        Enumerable.Range(0, Schema.Options.Count).Select(Node.Slot).OfType<NestedSlot>().Select(slot => slot.Inner.View(WritePriority));

    /// <summary>Notes that an option was used under an old name.</summary>
    /// <param name="oldName">The old name.</param>
    /// <param name="newPath">What to write instead.</param>
    /// <param name="hint">What else changed, as a sentence.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void NoteRenamed(string oldName, string newPath, string? hint = null) => Node.NoteRenamed(oldName, newPath, hint);
}
