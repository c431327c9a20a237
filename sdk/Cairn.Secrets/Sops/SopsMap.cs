namespace Cairn.Secrets.Sops;

/// <summary>Keys with values, in their order, and the comments between them.</summary>
internal sealed class SopsMap : SopsNode
{
    internal List<SopsItem> Items { get; } = [];

    internal SopsNode? this[string key] => Items.Find(item => item.Key == key).Value;

    internal SopsMap Add(string? key, SopsNode value)
    {
        Items.Add(new(key, value));
        return this;
    }

    internal override void Clear() => Items.ForEach(static item => item.Value.Clear());

    internal override SopsNode Copy()
    {
        var copy = new SopsMap();
        copy.Items.AddRange(Items.Select(static item => new SopsItem(item.Key, item.Value.Copy())));
        return copy;
    }
}
