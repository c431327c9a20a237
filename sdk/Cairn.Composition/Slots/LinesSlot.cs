namespace Cairn.Composition;

/// <summary>An option with text that several modules write pieces of.</summary>
internal sealed class LinesSlot(OptionNode node, LinesOption option) : SequenceSlot<string>(node, option)
{
    /// <summary>Gets the joined text; null when nobody defines any and the option may be null.</summary>
    internal string? ReadOrNull()
    {
        var items = ReadItems();
        return HasText ? string.Join('\n', items)
            : option.IsNullable ? null
            : throw new OptionUndefinedException(this);
    }

    private bool HasText => IsMerged || Option.HasDefault;

    /// <summary>A default without text says that the option may be empty, not that it begins with an empty line.</summary>
    private protected override string[] Default() => base.Default() is { Length: 1 } items && items[0].Length == 0 ? [] : base.Default();

    private protected override bool TryGet(out object? value)
    {
        value = base.TryGet(out var items) && HasText ? string.Join('\n', (string[])items!) : null;
        return HasText;
    }
}
