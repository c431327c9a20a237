namespace Cairn.Secrets.Sops;

/// <summary>Values in their order, and the comments between them.</summary>
internal sealed class SopsList : SopsNode
{
    internal List<SopsNode> Items { get; } = [];

    internal override void Clear() => Items.ForEach(static item => item.Clear());

    internal override SopsNode Copy()
    {
        var copy = new SopsList();
        copy.Items.AddRange(Items.Select(static item => item.Copy()));
        return copy;
    }
}
