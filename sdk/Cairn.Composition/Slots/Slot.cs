namespace Cairn.Composition;

/// <summary>One option of one option set in an evaluation: its definitions, its merged value, and who reads it.</summary>
internal abstract class Slot(OptionNode node, Option option)
{
    private readonly List<Definition> _definitions = new(1);
    private ModuleRun? _lastReader;
    private HashSet<ModuleRun>? _readers;

    internal OptionNode Node { get; } = node;

    internal Option Option { get; } = option;

    internal string Path => Node.Path.Length == 0 ? Option.Name : $"{Node.Path}.{Option.Name}";

    internal IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>Gets what is wrong with the definitions; of maps and settings there may be one fault a key.</summary>
    internal List<Fault> Faults { get; } = [];

    internal bool IsQueued { get; set; }

    internal bool IsComputing { get; set; }

    /// <summary>Gets a value indicating whether somebody has asked for the value.</summary>
    internal bool WasRead { get; private set; }

    internal virtual bool IsDefined
    {
        get
        {
            Track();
            return HasCountingDefinition() || Option.HasDefault;
        }
    }

    /// <summary>Gets the merged value without tracking who asks; null when there is none.</summary>
    internal abstract object? Peek();

    /// <summary>Merges the definitions anew and says whether readers see a difference.</summary>
    internal abstract bool Merge();

    /// <summary>Compares two slots of sets that stand alone.</summary>
    internal virtual bool ContentEquals(Slot other)
    {
        _ = Merge();
        _ = other.Merge();
        return Values.AreEqual(Peek(), other.Peek());
    }

    internal abstract void CopyTo(Slot target, Layer layer);

    internal void Add(Definition definition)
    {
        _definitions.Add(definition);
        definition.Owner?.Wrote(this);
        Node.Count(definition, +1);
        Queue();
    }

    internal void RemoveOwnedBy(ModuleRun run)
    {
        for (var i = _definitions.Count - 1; i >= 0; i--)
        {
            if (_definitions[i].Owner == run)
            {
                Node.Count(_definitions[i], -1);
                _definitions.RemoveAt(i);
            }
        }

        Queue();
    }

    internal void Queue()
    {
        if (!IsQueued && Node.Evaluator is { } evaluator)
        {
            IsQueued = true;
            evaluator.Enqueue(this);
        }
    }

    /// <summary>Notes that the running module reads this option, and refuses rows that do not exist.</summary>
    internal void Track()
    {
        WasRead = true;
        if (Node.Evaluator?.Current is { } run)
        {
            AddReader(run);
        }

        Node.EnsurePresent();
    }

    internal void AddReader(ModuleRun run)
    {
        if (run != _lastReader)
        {
            _lastReader = run;
            if ((_readers ??= []).Add(run))
            {
                run.Reads(this);
            }
        }
    }

    internal void Forget(ModuleRun run)
    {
        _readers?.Remove(run);
        _lastReader = null;
    }

    internal void WakeReaders()
    {
        if (_readers is not null)
        {
            foreach (var reader in _readers)
            {
                reader.Wake();
            }
        }
    }

    internal bool IsReadBy(ModuleRun run) => _readers?.Contains(run) == true;

    /// <summary>Gets the definitions that count: those of the best priority that the rows around it let through.</summary>
    internal List<Definition> Winning()
    {
        var clearance = Node.Clearance;
        var best = int.MaxValue;
        foreach (var definition in _definitions)
        {
            if (definition.Priority.Value <= clearance)
            {
                best = Math.Min(best, definition.Priority.Value);
            }
        }

        var winning = new List<Definition>(_definitions.Count);
        foreach (var definition in _definitions)
        {
            if (definition.Priority.Value == best && best <= clearance)
            {
                winning.Add(definition);
            }
        }

        if (winning.Count > 1)
        {
            winning.Sort(DefinitionOrder.Instance);
        }

        return winning;
    }

    private protected void ThrowIfFaulty()
    {
        if (Faults.Count > 0)
        {
            throw new OptionFaultException(Faults[0]);
        }
    }

    private protected bool HasCountingDefinition()
    {
        var clearance = Node.Clearance;
        foreach (var definition in _definitions)
        {
            if (definition.Priority.Value <= clearance)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds what is wrong with the definitions whatever their values: more than one where only one may be.</summary>
    private protected void CheckCount(List<Definition> winning)
    {
        if (Option.IsReadOnly && _definitions.Count > 0 && _definitions.Count + (Option.HasDefault ? 1 : 0) > 1)
        {
            Faults.Add(new Fault(FaultKind.ReadOnly, this, [.. _definitions]));
        }
        else if (Option.IsUnique && winning.Count > 1)
        {
            Faults.Add(new Fault(FaultKind.NotUnique, this, winning));
        }
    }
}
