using Cairn.Store.Trees;

namespace Cairn.Platform;

/// <summary>The files of a system object while it is made.</summary>
internal sealed class ObjectFiles
{
    private readonly SortedDictionary<string, ObjectFile> _files = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, ObjectFile> Files => _files;

    /// <summary>Adds a file and gives its path back, which is what manifests call it.</summary>
    internal string Add(string path, ReadOnlyMemory<byte> content, bool isExecutable = false)
    {
        if (PathRules.WhyNotRelative(path) is { } reason)
        {
            throw new InvalidOperationException($"'{PathRules.Printable(path)}' cannot be in the system object: {reason}.");
        }

        _files.Add(path, new ObjectFile(content, isExecutable));
        return path;
    }

    internal string Add(string path, string text, bool isExecutable = false) => Add(path, FileSource.Text(text).Content, isExecutable);

    internal StoreTree ToTree()
    {
        var tree = new StoreTreeBuilder();
        foreach (var (path, file) in _files)
        {
            tree.Add(path, StoreTree.Bytes(file.Content.Span, file.IsExecutable));
        }

        return tree.Build();
    }
}
