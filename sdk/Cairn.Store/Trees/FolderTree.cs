namespace Cairn.Store.Trees;

/// <summary>A directory in memory.</summary>
internal sealed class FolderTree : StoreTree
{
    private readonly SortedList<string, StoreTree> entries = new(EntryName.Order);

    internal FolderTree(IEnumerable<KeyValuePair<string, StoreTree>> entries)
    {
        var names = new EntryNames();
        foreach (var (name, tree) in entries)
        {
            this.entries.Add(names.Checked(name, name), tree);
        }
    }

    internal override void WriteTo(ITreeSink sink, string name, CancellationToken cancellation)
    {
        sink.BeginDirectory(name);
        foreach (var (child, tree) in entries)
        {
            tree.WriteTo(sink, child, cancellation);
        }

        sink.EndDirectory();
    }
}
