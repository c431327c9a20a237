using System.Text;
using Cairn.Store.Archives;
using Cairn.Store.Trees;

namespace Cairn.Sdk;

/// <summary>Completes an evaluated configuration with what only a build knows: where software is, and what profiles hold.</summary>
internal static class SystemTree
{
    internal static StoreTree Compose(IReadOnlyList<NarEntry> entries, IReadOnlyList<SoftwareObject> software, IEnumerable<(string Path, string Target)> links)
    {
        var filled = entries.Select(entry => SoftwareReferences.Fill(entry, software)).ToList();
        if (SoftwareReferences.Find(filled) is { Count: > 0 } left)
        {
            throw new InvalidOperationException($"'{left.Keys.First()}' in '{left.Values.First()}' was not filled in.");
        }

        var tree = new StoreTreeBuilder();
        foreach (var entry in filled)
        {
            tree.Add(entry.Path, entry.Kind switch
            {
                NarEntryKind.Symlink => StoreTree.Symlink(Encoding.UTF8.GetString(entry.Content.Span)),
                NarEntryKind.EmptyDirectory => StoreTree.Folder([]),
                var kind => StoreTree.Bytes(entry.Content.Span, kind == NarEntryKind.Executable),
            });
        }

        foreach (var (path, target) in links)
        {
            tree.Add(path, StoreTree.Symlink(target));
        }

        return tree.Build();
    }
}
