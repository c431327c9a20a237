namespace Cairn.Composition;

/// <summary>An option with one value.</summary>
internal sealed class ScalarSlot<T>(OptionNode node, ScalarOption<T> option) : MergedSlot(node, option), IAssumable
{
    private T? _value;
    private T? _doubted;
    private bool _hasValue;

    internal void Define(T value, Priority priority)
    {
        if (value is null && !option.IsNullable)
        {
            throw new InvalidOperationException($"'{Path}' cannot be null. Write a value, or leave it undefined.");
        }

        Add(new Definition<T>(this, Node.Stamp(this), value) { Priority = priority });
    }

    internal T Read()
    {
        BeforeRead();
        ThrowIfFaulty();
        if (!_hasValue)
        {
            return option.HasDefault ? Default()
                : option.IsNullable ? default!
                : Node.MayAssume(this) ? Placeholders.For<T>()
                : throw new OptionUndefinedException(this);
        }

        return FaultWithDefault() is { } fault ? throw new OptionFaultException(fault) : _value!;
    }

    internal override IEnumerable<Fault> FinalFaults()
    {
        Fault? fault = null;
        try
        {
            fault = IsFaulty ? null : FaultWithDefault();
        }
        catch (CompositionException)
        {
            // There is no default to agree with.
        }

        return fault is null ? Faults : [fault];
    }

    internal override bool TryDefault(out object? value)
    {
        try
        {
            value = option.HasDefault ? Default() : null;
            return option.HasDefault;
        }
#pragma warning disable CA1031 // Only shown: whoever reads the option gets the exception.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            value = null;
            return false;
        }
    }

    internal override void CopyTo(Slot target, Layer layer)
    {
        var scalar = (ScalarSlot<T>)target;
        if (Node.Evaluator is null)
        {
            foreach (var definition in Definitions)
            {
                scalar.Define(((Definition<T>)definition).TypedValue, layer.Of(definition.Priority));
            }

            return;
        }

        BeforeRead();
        ThrowIfFaulty();
        if (_hasValue)
        {
            scalar.Define(_value!, layer.Of(WinningPriority!.Value));
        }
    }

    bool IAssumable.CanBeAssumed => Placeholders.Has<T>();

    bool IAssumable.Doubt()
    {
        if (!_hasValue)
        {
            return false;
        }

        _doubted = _value;
        _value = Placeholders.OtherThan(_value!);
        return true;
    }

    bool IAssumable.StandsFirm() => !_hasValue || Values.AreEqual(_doubted, _value);

    void IAssumable.Refute() => AddFault(new Fault(FaultKind.Baseless, this, Winning()));

    private protected override bool TryGet(out object? value)
    {
        value = _hasValue ? _value : option.HasDefault ? Default() : null;
        return _hasValue || option.HasDefault;
    }

    private protected override bool MergeCounting(List<Definition> counting)
    {
        var (had, old) = (_hasValue, _value);
        if (!IsFaulty)
        {
            CheckAgreement(counting);
        }

        _hasValue = counting.Count > 0 && !IsFaulty;
        _value = _hasValue ? ((Definition<T>)counting[0]).TypedValue : default;
        return had != _hasValue || !Values.AreEqual(old, _value);
    }

    private protected override int Contributors(List<Definition> definitions) => definitions.Count;

    private void CheckAgreement(List<Definition> winning)
    {
        for (var i = 1; i < winning.Count; i++)
        {
            if (!Values.AreEqual(((Definition<T>)winning[0]).TypedValue, ((Definition<T>)winning[i]).TypedValue))
            {
                AddFault(new Fault(FaultKind.Conflict, this, [.. winning]));
                return;
            }
        }
    }

    private T Default() => option.IsConstant ? option.Constant! : (T)Node.Computing(this, option.Default!)!;

    /// <summary>Definitions at the default's own priority must agree with it, whatever it is computed from by now.</summary>
    private Fault? FaultWithDefault() =>
        _hasValue && WinningPriority == Priority.OptionDefault && option.HasDefault && !Values.AreEqual(Default(), _value!)
            ? new Fault(FaultKind.Conflict, this, [.. Winning()]) { IncludesDefault = true }
            : null;
}
