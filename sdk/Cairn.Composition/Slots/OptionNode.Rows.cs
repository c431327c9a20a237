namespace Cairn.Composition;

/// <content>Rows: whether they exist, and what counts in them.</content>
internal sealed partial class OptionNode
{
    /// <summary>How many definitions inside the row there are at each priority; few priorities are in use.</summary>
    private readonly List<(int Priority, int Count)> _counts = [];

    internal TableSlot? Table { get; }

    internal string? Key { get; }

    internal OptionNode? NearestRow { get; }

    internal PresenceSlot? Presence { get; }

    internal bool IsPresent { get; private set; }

    /// <summary>Gets or sets the weakest priority that counts in this row, since the table was cleared or the row removed.</summary>
    internal int ClearedAt { get; set; } = int.MaxValue;

    /// <summary>Gets a value indicating whether the set and all rows around it exist.</summary>
    internal bool Exists => NearestRow is not { } row || (row.IsPresent && row.Parent!.Exists);

    /// <summary>Gets the weakest priority that counts here, by all rows around the set.</summary>
    internal int Clearance
    {
        get
        {
            var clearance = int.MaxValue;
            for (var row = NearestRow; row is not null; row = row.Parent?.NearestRow)
            {
                clearance = Math.Min(clearance, row.ClearedAt);
            }

            return clearance;
        }
    }

    internal int StrongestDefinition
    {
        get
        {
            var strongest = int.MaxValue;
            foreach (var (priority, count) in _counts)
            {
                if (count > 0)
                {
                    strongest = Math.Min(strongest, priority);
                }
            }

            return strongest;
        }
    }

    internal void ClearTo(int priority)
    {
        if (priority != ClearedAt)
        {
            ClearedAt = priority;
            foreach (var slot in AllSlotsInside())
            {
                slot.Queue();
            }
        }
    }

    internal void BecomePresent(bool isPresent)
    {
        if (isPresent != IsPresent)
        {
            IsPresent = isPresent;
            Presence!.WakeReaders();
            Evaluator?.PresenceChanged(this);
        }
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

            if (node.Table is { } table)
            {
                node.Count(definition.Priority.Value, change);
                table.Queue();
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

            if (!row.IsPresent && !MayAssume(row.Presence!))
            {
                throw new UnknownKeyException(row.Table!, "row", row.Key!, row.Table!.Keys) { Presence = row.Presence };
            }
        }
    }

    private void Count(int priority, int change)
    {
        for (var i = 0; i < _counts.Count; i++)
        {
            if (_counts[i].Priority == priority)
            {
                _counts[i] = (priority, _counts[i].Count + change);
                return;
            }
        }

        _counts.Add((priority, change));
    }
}
