using System.Globalization;

namespace Cairn.Composition;

/// <summary>One option set in an evaluation, whatever view is used to look at it.</summary>
internal sealed class OptionNode
{
    private readonly Func<OptionSet> _create;
    private readonly OptionSet _plain;
    private readonly Slot?[] _slots;
    private readonly SortedDictionary<int, int>? _counts;
    private Dictionary<Priority, OptionSet>? _views;
    private SortedDictionary<string, OptionNode>? _extensions;
    private SortedDictionary<string, TableSlot>? _extensionTables;
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
            _counts = [];
            Presence = new PresenceSlot(this, table.Option);
        }
    }

    internal Evaluator? Evaluator { get; }

    internal OptionNode? Parent { get; }

    internal string? Name { get; }

    internal TableSlot? Table { get; }

    internal string? Key { get; }

    internal OptionNode? NearestRow { get; }

    internal PresenceSlot? Presence { get; }

    internal bool IsPresent { get; set; }

    internal OptionSet Plain => _plain;

    internal OptionSetSchema Schema => _plain.GetSchema();

    internal string Path => _standsAt ?? (_path ??= MakePath());

    /// <summary>Gets the module class that the set belongs to, itself included.</summary>
    internal OptionNode? Root => _plain is ModuleClass ? this : Parent?.Root;

    /// <summary>Gets the strongest priority at which a table around the set was cleared; weaker definitions do not count.</summary>
    internal int Clearance
    {
        get
        {
            var clearance = int.MaxValue;
            for (var row = NearestRow; row is not null; row = row.Parent?.NearestRow)
            {
                clearance = Math.Min(clearance, row.Table!.ClearedAt);
            }

            return clearance;
        }
    }

    internal int StrongestDefinition => _counts!.Count == 0 ? int.MaxValue : _counts.Keys.First();

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
        : throw new ArgumentException($"'{Schema.Type.Name}' has no option '{name}'.{NearestNames.Hint(name, Schema.Options.Select(static o => o.Name))}", nameof(name));

    internal OptionNode Extension(Type type, Func<OptionSet> create)
    {
        _extensions ??= new(StringComparer.Ordinal);
        if (!_extensions.TryGetValue(type.FullName!, out var node))
        {
            node = Child(create, type.Name);
            _extensions[type.FullName!] = node;
        }

        return node;
    }

    internal TableSlot ExtensionTable(Type rowType, Func<OptionSet> create)
    {
        _extensionTables ??= new(StringComparer.Ordinal);
        if (!_extensionTables.TryGetValue(rowType.FullName!, out var table))
        {
            table = new TableSlot(this, new ExtensionTableOption(rowType.Name), create, rowType, keyPattern: null);
            _extensionTables[rowType.FullName!] = table;
        }

        return table;
    }

    /// <summary>Gets the slots that exist, those of nested sets and rows not included.</summary>
    internal IEnumerable<Slot> Slots() => _slots.OfType<Slot>().Concat(_extensionTables?.Values ?? Enumerable.Empty<Slot>());

    /// <summary>Gets the sets directly inside this one, absent rows included.</summary>
    internal IEnumerable<OptionNode> Children()
    {
        foreach (var slot in Slots())
        {
            if (slot is NestedSlot { InnerOrNull: { } inner })
            {
                yield return inner;
            }
            else if (slot is TableSlot table)
            {
                foreach (var row in table.AllRows)
                {
                    yield return row;
                }
            }
        }

        foreach (var extension in _extensions?.Values ?? Enumerable.Empty<OptionNode>())
        {
            yield return extension;
        }
    }

    internal IEnumerable<Definition> DefinitionsInside() =>
        Slots().SelectMany(static s => s.Definitions).Concat(Children().SelectMany(static c => c.DefinitionsInside()));

    internal void QueueAll()
    {
        foreach (var slot in Slots())
        {
            slot.Queue();
        }

        foreach (var child in Children())
        {
            child.QueueAll();
        }
    }

    /// <summary>Makes the stamp of a new definition, and refuses writes where nobody would see them.</summary>
    internal Stamp Stamp(Slot slot)
    {
        if (Evaluator is null)
        {
            return default;
        }

        return Evaluator.Current is { } run
            ? new Stamp(run, run.NextSequence(), Evaluator.Locate(slot))
            : throw new InvalidOperationException($"'{slot.Path}' cannot be written: the evaluation is over. Write options in a module's Configure.");
    }

    /// <summary>Counts a definition in the rows around it: a row exists while definitions in it do.</summary>
    internal void Count(Definition definition, int change)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (definition.Owner is { } owner && owner.Root == node)
            {
                return; // What a row's own modules write does not keep the row alive.
            }

            if (node._counts is { } counts)
            {
                var key = definition.Priority.Value;
                var count = counts.GetValueOrDefault(key) + change;
                if (count == 0)
                {
                    counts.Remove(key);
                }
                else
                {
                    counts[key] = count;
                }

                node.Table!.Queue();
            }
        }
    }

    /// <summary>Refuses to read in a row that does not exist.</summary>
    internal void EnsurePresent()
    {
        if (Evaluator is null)
        {
            return;
        }

        for (var row = NearestRow; row is not null; row = row.Parent?.NearestRow)
        {
            if (Evaluator.Current is { } run && run.Root != row)
            {
                row.Presence!.AddReader(run);
            }

            if (!row.IsPresent && !IsPlaceholderAllowed(row.Presence!))
            {
                throw new UnknownKeyException(row.Table!, "row", row.Key!, row.Table!.Keys) { Presence = row.Presence };
            }
        }
    }

    internal bool IsPlaceholderAllowed(Slot slot) => Evaluator?.Current?.MayAssume(slot) == true;

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
        finally
        {
            slot.IsComputing = false;
        }
    }

    internal void Report(Assertion assertion) => (Root?.Plain as ModuleClass)?.Assertions.Add(assertion);

    internal void Report(Warning warning) => (Root?.Plain as ModuleClass)?.Warnings.Add(warning);

    internal void NoteRenamed(string oldName, string newPath)
    {
        var prefix = Path.Length == 0 ? "" : $"{Path}.";
        Evaluator?.Current?.NoteRenamed(prefix + oldName, prefix + newPath, Evaluator.Locate(slot: null));
    }

    internal void StandAt(string path) => _standsAt = path;

    internal void CopyTo(OptionNode target, Layer layer)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            _slots[i]?.CopyTo(target.Slot(i), layer);
        }
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

        return true;
    }

    private string MakePath()
    {
        if (Table is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Table.Path}[\"{Key}\"]");
        }

        var parent = Parent?.Path ?? "";
        return Name is null ? parent : parent.Length == 0 ? Name : $"{parent}.{Name}";
    }

    private sealed class ExtensionTableOption(string name) : Option(name)
    {
        internal override string TypeText => $"table of {Name}";

        internal override Slot CreateSlot(OptionNode node) => throw new NotSupportedException();
    }
}
