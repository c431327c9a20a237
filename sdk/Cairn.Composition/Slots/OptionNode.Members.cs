namespace Cairn.Composition;

/// <content>What is inside the set, members that other packages add included.</content>
internal sealed partial class OptionNode
{
    private OrdinalMap<OptionNode>? _extensions;
    private OrdinalMap<TableSlot>? _extensionTables;

    internal OptionNode Extension(Type type, Func<OptionSet> create)
    {
        _extensions ??= new();
        if (!_extensions.TryGet(type.FullName!, out var node))
        {
            node = Child(create, type.Name);
            _extensions.Add(type.FullName!, node);
        }

        return node;
    }

    internal TableSlot ExtensionTable(Type rowType, Func<OptionSet> create)
    {
        _extensionTables ??= new();
        if (!_extensionTables.TryGet(rowType.FullName!, out var table))
        {
            table = new TableSlot(this, new ExtensionTableOption(rowType.Name), create, rowType, keyPattern: null);
            _extensionTables.Add(rowType.FullName!, table);
        }

        return table;
    }

    /// <summary>Gets the slots that somebody touched, those of nested sets and rows not included.</summary>
    internal IEnumerable<Slot> Slots() => _slots.OfType<Slot>().Concat(_extensionTables?.Sorted ?? []);

    /// <summary>Gets the slots of all options of the set, touched or not.</summary>
    internal IEnumerable<Slot> AllSlots() =>
        _slots.Select((_, index) => Slot(index)).Concat(_extensionTables?.Sorted ?? []);

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

        foreach (var extension in _extensions?.Sorted ?? [])
        {
            yield return extension;
        }
    }

    internal IEnumerable<OptionNode> PresentChildren() => Children().Where(static child => child.Table is null || child.IsPresent);

    internal IEnumerable<Slot> AllSlotsInside() => Slots().Concat(Children().SelectMany(static child => child.AllSlotsInside()));

    internal IEnumerable<Definition> DefinitionsInside() => AllSlotsInside().SelectMany(static slot => slot.Definitions);

    /// <summary>Gets the configurations with modules of their own that exist here and inside, whether touched or not.</summary>
    internal IEnumerable<OptionNode> Classes()
    {
        if (_plain is ModuleClass)
        {
            yield return this;
        }

        foreach (var index in Schema.ClassOptions)
        {
            _ = ((NestedSlot)Slot(index)).Inner;
        }

        foreach (var inner in PresentChildren().SelectMany(static child => child.Classes()))
        {
            yield return inner;
        }
    }

    internal bool IsInside(OptionNode outer) => this == outer || Parent?.IsInside(outer) == true;

    private void CopyMembers(OptionNode target, Layer layer)
    {
        foreach (var extension in _extensions?.Sorted ?? [])
        {
            extension.CopyTo(target.Extension(extension._plain.GetType(), extension._create), layer);
        }

        foreach (var table in _extensionTables?.Sorted ?? [])
        {
            table.CopyTo(target.ExtensionTable(table.RowType, table.Create), layer);
        }
    }

    private bool MembersEqual(OptionNode other)
    {
        foreach (var set in new[] { this, other })
        {
            foreach (var extension in set._extensions?.Sorted ?? [])
            {
                var (type, create) = (extension._plain.GetType(), extension._create);
                if (!Extension(type, create).ContentEquals(other.Extension(type, create)))
                {
                    return false;
                }
            }

            foreach (var table in set._extensionTables?.Sorted ?? [])
            {
                if (!ExtensionTable(table.RowType, table.Create).ContentEquals(other.ExtensionTable(table.RowType, table.Create)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private sealed class ExtensionTableOption(string name) : Option(name)
    {
        internal override string TypeText => $"table of {Name}";

        internal override Slot CreateSlot(OptionNode node) => throw new NotSupportedException();
    }
}
