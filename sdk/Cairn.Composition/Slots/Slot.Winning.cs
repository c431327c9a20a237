namespace Cairn.Composition;

/// <content>Which definitions count.</content>
internal abstract partial class Slot
{
    /// <summary>Gets the definitions of the best priority that the rows around them let through, in order.</summary>
    private protected List<Definition> Winning()
    {
        var clearance = _definitions.Count == 0 ? 0 : Node.Clearance;
        var best = int.MaxValue;
        var count = 0;
        foreach (var definition in _definitions)
        {
            var priority = definition.Priority.Value;
            if (priority <= clearance && priority <= best && !definition.IsRetracted)
            {
                count = priority == best ? count + 1 : 1;
                best = priority;
            }
        }

        if (count == 0)
        {
            return s_none;
        }

        if (count == 1 && _definitions.Count == 1)
        {
            return _definitions;
        }

        var winning = new List<Definition>(count);
        foreach (var definition in _definitions)
        {
            if (definition.Priority.Value == best && !definition.IsRetracted)
            {
                winning.Add(definition);
            }
        }

        winning.Sort(DefinitionOrder.Instance);
        return winning;
    }

    /// <summary>Gets the definitions of whatever priority that the rows around them let through.</summary>
    private protected List<Definition> Cleared()
    {
        if (_definitions.Count == 0)
        {
            return s_none;
        }

        var clearance = Node.Clearance;
        return _definitions.FindAll(d => d.Priority.Value <= clearance && !d.IsRetracted);
    }

    /// <summary>Finds what is wrong with the definitions whatever their values: more than one where only one may be.</summary>
    private protected void CheckCount(List<Definition> winning)
    {
        if (Option.IsReadOnly && _definitions.Count > 0 && Contributors(_definitions) + (Option.HasDefault ? 1 : 0) > 1)
        {
            AddFault(new Fault(FaultKind.ReadOnly, this, [.. _definitions.Order(DefinitionOrder.Instance)]) { IncludesDefault = Option.HasDefault });
        }
        else if (Option.IsUnique && Contributors(winning) > 1)
        {
            AddFault(new Fault(FaultKind.NotUnique, this, [.. winning]));
        }
    }

    /// <summary>Counts who defines the option; how often one module adds to a collection does not matter.</summary>
    private protected virtual int Contributors(List<Definition> definitions) =>
        definitions.Count <= 1 ? definitions.Count : definitions.Select(static d => d.Owner).Distinct().Count();
}
