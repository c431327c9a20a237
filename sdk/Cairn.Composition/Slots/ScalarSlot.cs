namespace Cairn.Composition;

/// <summary>An option with one value.</summary>
internal sealed class ScalarSlot<T>(OptionNode node, ScalarOption<T> option) : Slot(node, option)
{
    private T? _value;
    private bool _hasValue;

    internal void Define(T value, Priority priority)
    {
        if (value is null && !option.IsNullable)
        {
            throw new ArgumentNullException(Option.Name, $"'{Path}' cannot be null.");
        }

        Add(new Definition<T>(Node.Stamp(this), value)
        {
            Priority = priority,
        });
    }

    internal T Read()
    {
        Track();
        if (Node.Evaluator is null)
        {
            _ = Merge();
        }

        ThrowIfFaulty();
        if (_hasValue)
        {
            return _value!;
        }

        if (option.Default is { } makeDefault)
        {
            return (T)Node.Computing(this, makeDefault)!;
        }

        return option.IsNullable ? default! : Node.IsPlaceholderAllowed(this) ? Placeholder() : throw new OptionUndefinedException(this);
    }

    internal override object? Peek() =>
        Faults.Count > 0 ? null : _hasValue ? _value : option.Default is { } makeDefault ? Node.Computing(this, makeDefault) : null;

    internal override bool Merge()
    {
        var winning = Winning();
        var (had, old, wasFaulty) = (_hasValue, _value, Faults.Count > 0);

        Faults.Clear();
        CheckCount(winning);
        if (Faults.Count == 0)
        {
            CheckAgreement(winning);
        }

        _hasValue = winning.Count > 0 && Faults.Count == 0;
        _value = _hasValue ? ((Definition<T>)winning[0]).TypedValue : default;
        return had != _hasValue || wasFaulty != Faults.Count > 0 || !Values.AreEqual(old, _value);
    }

    internal override void CopyTo(Slot target, Layer layer)
    {
        foreach (var definition in Definitions)
        {
            ((ScalarSlot<T>)target).Define(
                ((Definition<T>)definition).TypedValue, layer.Of(definition.Priority));
        }
    }

    private static T Placeholder() => typeof(T) == typeof(string) ? (T)(object)"" : default!;

    private void CheckAgreement(List<Definition> winning)
    {
        for (var i = 1; i < winning.Count; i++)
        {
            if (!Values.AreEqual(((Definition<T>)winning[0]).TypedValue, ((Definition<T>)winning[i]).TypedValue))
            {
                Faults.Add(new Fault(FaultKind.Conflict, this, winning));
                return;
            }
        }

        if (winning.Count > 0 && winning[0].Priority == Priority.OptionDefault && option.Default is { } makeDefault
            && !Values.AreEqual((T)Node.Computing(this, makeDefault)!, ((Definition<T>)winning[0]).TypedValue))
        {
            Faults.Add(new Fault(FaultKind.Conflict, this, winning) { IncludesDefault = true });
        }
    }
}
