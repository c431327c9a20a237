namespace Cairn.Store.Trees;

/// <summary>Collects files by relative path and gives them as one directory.</summary>
/// <example><c>new StoreTreeBuilder().Add("etc/motd", StoreTree.Text("hello\n")).Build()</c></example>
public sealed class StoreTreeBuilder
{
    // A value of null marks a folder that was made for what lies below it.
    private readonly SortedDictionary<string, StoreTree?> nodes = new(StringComparer.Ordinal);

    /// <summary>Places a tree; missing directories above it are made.</summary>
    /// <param name="path">Where, relative, with <c>/</c> between the names.</param>
    /// <param name="tree">What.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="StoreException">
    /// CAIRN5005 for a name that is not allowed, <c>..</c> among them; CAIRN5021 for a path that is taken.
    /// </exception>
    public StoreTreeBuilder Add(string path, StoreTree tree)
    {
        var names = path.Split('/');
        for (var count = 1; count < names.Length; count++)
        {
            EntryName.Checked(names[count - 1], path);
            var folder = string.Join('/', names, 0, count);
            if (nodes.TryGetValue(folder, out var taken) && taken is not null)
            {
                throw StoreDiagnostics.TreePathRefused.Error(path, $"'{folder}' is there already and not a directory of this builder");
            }

            nodes[folder] = null;
        }

        EntryName.Checked(names[^1], path);
        return nodes.TryAdd(path, tree) ? this : throw StoreDiagnostics.TreePathRefused.Error(path, "the path is taken");
    }

    /// <summary>Gives everything that was added so far.</summary>
    /// <returns>A directory, empty if nothing was added.</returns>
    /// <exception cref="StoreException">CAIRN5006: two names differ only in case.</exception>
    public StoreTree Build()
    {
        var children = nodes.ToLookup(node => ParentOf(node.Key), StringComparer.Ordinal);
        return BuildFolder(string.Empty);

        StoreTree BuildFolder(string path) => StoreTree.Folder(
            children[path].Select(node => KeyValuePair.Create(NameOf(node.Key), node.Value ?? BuildFolder(node.Key))));
    }

    private static string ParentOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
