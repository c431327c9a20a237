namespace Cairn.Composition;

/// <summary>An option that is an option set.</summary>
internal sealed class NestedSlot(OptionNode node, Option option, Func<OptionSet> create) : Slot(node, option)
{
    private OptionNode? _inner;

    internal OptionNode Inner => _inner ??= Node.Child(create, Option.Name);

    internal OptionNode? InnerOrNull => _inner;

    internal override object? Peek() => _inner;

    internal override bool Merge() => false;

    internal override bool ContentEquals(Slot other) => Inner.ContentEquals(((NestedSlot)other).Inner);

    internal override void CopyTo(Slot target, Layer layer)
    {
        if (_inner is not null)
        {
            _inner.CopyTo(((NestedSlot)target).Inner, layer);
        }
    }
}
