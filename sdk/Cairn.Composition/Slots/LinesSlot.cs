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

    private protected override bool TryGet(out object? value)
    {
        value = base.TryGet(out var items) && HasText ? string.Join('\n', (string[])items!) : null;
        return HasText;
    }
}
