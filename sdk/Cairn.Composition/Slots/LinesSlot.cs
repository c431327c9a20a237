namespace Cairn.Composition;

/// <summary>An option with text that several modules write pieces of.</summary>
internal sealed class LinesSlot(OptionNode node, LinesOption option) : SequenceSlot<string>(node, option)
{
    /// <summary>Gets the joined text; null when nobody defines any and the option may be null.</summary>
    internal string? ReadOrNull()
    {
        var items = ReadItems();
        return IsMerged || Option.HasDefault ? string.Join('\n', items)
            : option.IsNullable ? null
            : Node.IsPlaceholderAllowed(this) ? ""
            : throw new OptionUndefinedException(this);
    }

    internal override object? Peek() => Faults.Count == 0 && (IsMerged || Option.HasDefault) ? string.Join('\n', (string[])base.Peek()!) : null;

    private protected override string[] Normalize(string[] items) => items;
}
