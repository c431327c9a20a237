namespace Cairn.Secrets.Sops;

/// <summary>Visits each leaf and comment of a tree in document order, and puts what the visitor gives in its place.</summary>
internal sealed class SopsWalk(SopsRule rule, SopsWalk.Visitor visit)
{
    private readonly List<string> path = [];
    private readonly List<List<byte[]>> comments = [];

    /// <summary>Visits a node.</summary>
    /// <param name="node">A leaf or a comment.</param>
    /// <param name="path">The keys above it, each with a colon after it: what authenticates its place.</param>
    /// <param name="encrypted">Whether the rule says that it is encrypted.</param>
    internal delegate SopsNode Visitor(SopsNode node, string path, bool encrypted);

    internal void Run(SopsTree tree)
    {
        foreach (var document in tree.Documents)
        {
            Map(document);
        }
    }

    private void Map(SopsMap map)
    {
        comments.Add([]);
        for (var i = 0; i < map.Items.Count; i++)
        {
            var item = map.Items[i];
            if (item.Key is not null)
            {
                path.Add(item.Key);
            }

            map.Items[i] = item with { Value = Visit(item.Value) };
            if (item.Key is not null)
            {
                path.RemoveAt(path.Count - 1);
                comments[^1].Clear();
            }
        }

        comments.RemoveAt(comments.Count - 1);
    }

    private void List(SopsList list)
    {
        comments.Add([]);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var isComment = list.Items[i] is SopsComment;
            list.Items[i] = Visit(list.Items[i]);
            if (!isComment)
            {
                comments[^1].Clear();
            }
        }

        comments.RemoveAt(comments.Count - 1);
    }

    private SopsNode Visit(SopsNode node)
    {
        switch (node)
        {
            case SopsMap map:
                Map(map);
                return map;
            case SopsList list:
                List(list);
                return list;
            case SopsLeaf { Kind: SopsKind.Null }:
                return node;
            case SopsComment comment:
                comments[^1].Add(comment.Bytes);
                return visit(node, PathText(), rule.Encrypts(path, comments, isComment: true));
            default:
                return visit(node, PathText(), rule.Encrypts(path, comments, isComment: false));
        }
    }

    private string PathText() => string.Concat(path.Select(static key => key + ":")) is { Length: > 0 } text ? text : ":";
}
