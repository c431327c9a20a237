namespace Cairn.Composition;

/// <summary>An option could not be read.</summary>
public abstract class CompositionException(string message) : Exception(message)
{
    /// <summary>Gets the id of the diagnostic, such as <c>CAIRN1002</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Gets the path of the option.</summary>
    public abstract string Path { get; }
}

/// <summary>An option was read that nobody defines.</summary>
public sealed class OptionUndefinedException : CompositionException
{
    internal OptionUndefinedException(Slot slot, Slot? neededBy = null)
        : base(Text(slot, neededBy)) => (Slot, NeededBy) = (slot, neededBy);

    /// <inheritdoc/>
    public override string Id => DiagnosticIds.Undefined;

    /// <inheritdoc/>
    public override string Path => Slot.Path;

    internal Slot Slot { get; }

    /// <summary>Gets the option whose default could not be computed without this one.</summary>
    internal Slot? NeededBy { get; }

    private static string Text(Slot slot, Slot? neededBy) => neededBy is null
        ? $"'{slot.Path}' has no value: it is read, but no module defines it. Set it."
        : $"'{slot.Path}' has no value, but the default of '{neededBy.Path}' is computed from it. Set one of them.";
}

/// <summary>An option was read whose definitions do not fit together.</summary>
public sealed class OptionFaultException : CompositionException
{
    internal OptionFaultException(Fault fault)
        : base(FaultText.Summary(fault)) => Fault = fault;

    /// <inheritdoc/>
    public override string Id => FaultText.Id(Fault);

    /// <inheritdoc/>
    public override string Path => FaultText.Path(Fault);

    internal Fault Fault { get; }
}

/// <summary>A row or key was read that does not exist.</summary>
public sealed class UnknownKeyException : CompositionException
{
    internal UnknownKeyException(Slot slot, string word, string key, IEnumerable<string> known)
        : base($"'{slot.Path}' has no {word} '{key}'.{NearestNames.Hint(key, known)}") => (Slot, Key) = (slot, key);

    /// <inheritdoc/>
    public override string Id => DiagnosticIds.UnknownKey;

    /// <inheritdoc/>
    public override string Path => Slot.Path;

    /// <summary>Gets the key.</summary>
    public string Key { get; }

    internal Slot Slot { get; }

    internal PresenceSlot? Presence { get; init; }
}
