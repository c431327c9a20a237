namespace Cairn.Composition;

/// <summary>One option set in an evaluation, whatever view is used to look at it.</summary>
internal sealed partial class OptionNode
{
    private readonly Func<OptionSet> _create;
    private readonly OptionSet _plain;
    private readonly Slot?[] _slots;
    private Dictionary<Priority, OptionSet>? _views;
    private string? _standsAt;
    private string? _path;

    /// <summary>Starts a set that stands alone.</summary>
    internal OptionNode(OptionSet set)
    {
        _plain = set;
        _create = () => (OptionSet)Activator.CreateInstance(set.GetType())!;
        _slots = new Slot?[set.GetSchema().Options.Count];
    }

    private OptionNode(Evaluator? evaluator, OptionNode? parent, Func<OptionSet> create, string? name, TableSlot? table, string? key)
    {
        (Evaluator, Parent, _create, Name, Table, Key) = (evaluator, parent, create, name, table, key);
        _plain = OptionSet.Bind(create(), this, Priority.Plain);
        _slots = new Slot?[_plain.GetSchema().Options.Count];
        NearestRow = parent?.NearestRow;
        if (table is not null)
        {
            NearestRow = this;
            Presence = new PresenceSlot(this, table.Option);
        }
    }

    internal Evaluator? Evaluator { get; }

    internal OptionNode? Parent { get; }

    internal string? Name { get; }

    internal OptionSet Plain => _plain;

    internal OptionSetSchema Schema => _plain.GetSchema();

    // A set that stands alone may still move: to another place of its list, or into a list at all.
    internal string Path => _standsAt ?? (Evaluator is null ? MakePath() : _path ??= MakePath());

    /// <summary>Gets the module class that the set belongs to, itself included.</summary>
    internal OptionNode? Root => _plain is ModuleClass ? this : Parent?.Root;

    internal static OptionNode ForRoot(Evaluator evaluator, Func<OptionSet> create) =>
        new(evaluator, parent: null, create, name: null, table: null, key: null);

    internal OptionNode Child(Func<OptionSet> create, string name) => new(Evaluator, this, create, name, table: null, key: null);

    internal OptionNode Row(Func<OptionSet> create, TableSlot table, string key) => new(Evaluator, this, create, name: null, table, key);

    internal OptionSet View(Priority priority)
    {
        if (priority == Priority.Plain)
        {
            return _plain;
        }

        _views ??= [];
        if (!_views.TryGetValue(priority, out var view))
        {
            view = OptionSet.Bind(_create(), this, priority);
            _views[priority] = view;
        }

        return view;
    }

    internal Slot Slot(int index) => _slots[index] ??= Schema.Options[index].CreateSlot(this);

    internal Slot SlotOf(string name) => Schema.TryFind(name, out var index)
        ? Slot(index)
        : throw new ArgumentException(
            $"'{OptionPaths.Join(Path, name)}' is no option of '{Schema.Type.Name}'.{NearestNames.Hint(name, Schema.Options.Select(static o => o.Name), Path)}", nameof(name));

    internal bool IsImports(Slot slot) => _plain is ModuleClass && string.Equals(slot.Option.Name, nameof(ModuleClass.Imports), StringComparison.Ordinal);

    internal void StandAt(string path) => _standsAt = path;

    /// <summary>Copies what is defined here, or what it merged to, into another set of the same type.</summary>
    internal void CopyTo(OptionNode target, Layer layer)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            // In an evaluation an option that nobody touched yet may be defined later: it must be read, not skipped.
            (Evaluator is null ? _slots[i] : Slot(i))?.CopyTo(target.Slot(i), layer);
        }

        CopyMembers(target, layer);
    }

    /// <summary>Compares sets that stand alone, as list items do.</summary>
    internal bool ContentEquals(OptionNode other)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if ((_slots[i] ?? other._slots[i]) is not null && !Slot(i).ContentEquals(other.Slot(i)))
            {
                return false;
            }
        }

        return MembersEqual(other);
    }

    /// <summary>Computes a default, and says for which option when something that it needs is missing.</summary>
    internal object? Computing(Slot slot, Func<OptionSet, object?> makeDefault)
    {
        if (slot.IsComputing)
        {
            throw new OptionFaultException(new Fault(FaultKind.DefaultCycle, slot, []));
        }

        slot.IsComputing = true;
        try
        {
            return makeDefault(_plain);
        }
        catch (OptionUndefinedException missing) when (missing.NeededBy is null)
        {
            throw new OptionUndefinedException(missing.Slot, neededBy: slot);
        }
        finally
        {
            slot.IsComputing = false;
        }
    }

    private string MakePath() => Table is not null
        ? Table.Path + OptionPaths.Key(Key!)
        : Name is null ? Parent?.Path ?? "" : OptionPaths.Join(Parent?.Path ?? "", Name);
}
