namespace Cairn.Composition;

/// <summary>Stands for the existence of one row, so that who reads in a row runs again when it appears or goes.</summary>
internal sealed class PresenceSlot(OptionNode node, Option option) : Slot(node, option)
{
    internal override void CopyTo(Slot target, Layer layer)
    {
    }

    private protected override bool MergeDefinitions() => false;

    private protected override bool TryGet(out object? value)
    {
        value = null;
        return false;
    }
}
