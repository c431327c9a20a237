using System.ComponentModel;

namespace Cairn.Composition;

/// <summary>Views of an option set that write at other priorities, and members that other packages add to it.</summary>
public static class OptionSetExtensions
{
    extension<TSet>(TSet set)
        where TSet : OptionSet
    {
        /// <summary>Gets the same options, for definitions that win over everyone (priority 50).</summary>
        public TSet Overrides => set.At(Priority.Overrides);

        /// <summary>Gets the same options, for definitions that anyone may override (priority 1000).</summary>
        public TSet Defaults => set.At(Priority.Defaults);

        /// <summary>Gets the same options, for definitions at a priority of your own.</summary>
        /// <param name="priority">The priority. On a view that has one already, the outer one stays.</param>
        public TSet At(Priority priority) =>
            set.WritePriority == Priority.Plain ? (TSet)set.Node.View(priority) : set;
    }

    /// <summary>Gets a member that another package adds to an option set. Called by generated extension properties.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TMember Member<TMember>(this OptionSet set)
        where TMember : OptionSet, new()
    {
        ArgumentNullException.ThrowIfNull(set);
        return (TMember)set.Node.Extension(typeof(TMember), static () => new TMember()).View(set.WritePriority);
    }

    /// <summary>Gets a table that another package adds to an option set. Called by generated extension properties.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OptionTable<TRow> MemberTable<TRow>(this OptionSet set)
        where TRow : OptionSet, new()
    {
        ArgumentNullException.ThrowIfNull(set);
        return new OptionTable<TRow>(set.Node.ExtensionTable(typeof(TRow), static () => new TRow()), set.WritePriority);
    }
}
