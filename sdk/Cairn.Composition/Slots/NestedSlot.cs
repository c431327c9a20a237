namespace Cairn.Composition;

/// <summary>An option that is an option set.</summary>
internal sealed class NestedSlot(OptionNode node, Option option, Func<OptionSet> create) : Slot(node, option)
{
    private OptionNode? _inner;

    internal OptionNode Inner => _inner ??= Node.Child(create, Option.Name);

    internal OptionNode? InnerOrNull => _inner;

    internal override bool ContentEquals(Slot other) => Inner.ContentEquals(((NestedSlot)other).Inner);

    internal override void CopyTo(Slot target, Layer layer)
    {
        if (_inner is not null || Node.Evaluator is not null)
        {
            Inner.CopyTo(((NestedSlot)target).Inner, layer);
        }
    }

    private protected override bool MergeDefinitions() => false;

    private protected override bool TryGet(out object? value)
    {
        value = Inner.Plain;
        return true;
    }

    /// <summary>A group is defined when anything in it is.</summary>
    private protected override bool IsDefined() => Inner.AllSlots().Any(static slot => slot.ReadIsDefined());
}
