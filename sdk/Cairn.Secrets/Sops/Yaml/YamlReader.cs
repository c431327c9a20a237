using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Cairn.Secrets.Sops.Yaml;

/// <summary>Reads YAML documents with their comments, in order; aliases become copies, as in SOPS.</summary>
internal sealed class YamlReader
{
    private const string What = "YAML";
    private const int MaxDepth = 100;

    // Copies of copies of copies fill any memory.
    private const int MaxCopied = 100_000;

    private readonly string text;
    private readonly string subject;
    private readonly YamlEvents parser;
    private readonly Dictionary<string, SopsNode> anchors = new(StringComparer.Ordinal);
    private readonly List<string> path = [];
    private int copied;

    private YamlReader(string text, string subject)
    {
        (this.text, this.subject) = (text, subject);
        parser = new YamlEvents(text);
    }

    internal static SopsTree Read(ReadOnlySpan<byte> text, string subject)
    {
        try
        {
            return new SopsTree(new YamlReader(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text), subject).Documents());
        }
        catch (YamlException fault)
        {
            // The message may quote what it read, so only its place is passed on.
            throw SecretsDiagnostics.SopsMalformed.Error(subject, What, $"line {fault.Start.Line}, column {fault.Start.Column} is wrong");
        }
        catch (DecoderFallbackException)
        {
            throw SecretsDiagnostics.SopsMalformed.Error(subject, What, "it is not UTF-8");
        }
    }

    private List<SopsMap> Documents()
    {
        var documents = new List<SopsMap>();
        var comments = new List<SopsPending>();
        Next();
        while (parser.Current is not (StreamEnd or null))
        {
            switch (parser.Current)
            {
                case Comment comment:
                    comments.Add(Pending(comment));
                    Next();
                    break;
                case DocumentStart:
                    Next();
                    anchors.Clear();
                    documents.Add(Document(comments));
                    break;
                default:
                    Next();
                    break;
            }
        }

        if (documents.Count == 0)
        {
            throw SecretsDiagnostics.SopsMalformed.Error(subject, What, "it holds no document");
        }

        // Comments behind the last document belong to it.
        documents[^1].Items.AddRange(comments.Select(static c => new SopsItem(null, c.Comment)));
        return documents;
    }

    private SopsMap Document(List<SopsPending> comments)
    {
        while (parser.Current is Comment comment)
        {
            comments.Add(Pending(comment));
            Next();
        }

        var map = parser.Current switch
        {
            MappingStart => Map(comments),
            Scalar { IsPlainImplicit: true, Value: "" or "~" or "null" } => Empty(),
            _ => throw SecretsDiagnostics.SopsMalformed.Error(subject, What, "a document is not a mapping"),
        };
        map.Items.AddRange(comments.Select(static c => new SopsItem(null, c.Comment)));
        comments.Clear();
        return map;
    }

    private SopsMap Empty()
    {
        Next();
        return new SopsMap();
    }

    private SopsMap Map(List<SopsPending> comments)
    {
        var start = Enter<MappingStart>();
        var map = new SopsMap();
        Remember(start, map);
        Comments(comments, map);
        long? column = null;
        while (parser.Current is not MappingEnd)
        {
            var name = Key(map);
            column ??= name.Column;
            Next();
            path.Add(name.Key);
            Gather(comments);
            var value = Node(comments);
            path.RemoveAt(path.Count - 1);
            if (value is SopsLeaf)
            {
                Inline(comments, map);
            }

            map.Add(name.Key, value);
            Gather(comments);
            Comments(comments, map, column);
        }

        Next();
        Gather(comments);
        return map;
    }

    private SopsList List(List<SopsPending> comments)
    {
        var start = Enter<SequenceStart>();
        var list = new SopsList();
        Remember(start, list);
        Gather(comments);
        while (parser.Current is not SequenceEnd)
        {
            list.Items.AddRange(Take(comments, column: null));
            var value = Node(comments);
            Gather(comments);
            if (value is SopsLeaf && comments is [{ Comment.IsInline: true } inline, ..])
            {
                list.Items.Add(inline.Comment);
                comments.RemoveAt(0);
            }

            list.Items.Add(value);
            list.Items.AddRange(Take(comments, start.Start.Column));
        }

        Next();
        Gather(comments);
        return list;
    }

    private SopsNode Node(List<SopsPending> comments)
    {
        switch (parser.Current)
        {
            case MappingStart:
                return Map(comments);
            case SequenceStart:
                return List(comments);
            case AnchorAlias alias:
                Next();
                var copy = anchors.TryGetValue(alias.Value.Value, out var node) ? node.Copy() : throw Refused("an alias of something that is not complete");
                copied += SizeOf(copy);
                return copied <= MaxCopied ? copy : throw Refused("aliases of aliases that are too large");
            case Scalar scalar:
                Next();
                var leaf = Leaf(scalar);
                Remember(scalar, leaf);
                return leaf;
            default:
                throw Refused("nothing where a value is expected");
        }
    }

    private SopsLeaf Leaf(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        return tag switch
        {
            "" => scalar.Style == ScalarStyle.Plain ? YamlScalar.Resolve(scalar.Value, Refused) : SopsLeaf.Of(scalar.Value),
            "tag:yaml.org,2002:str" => SopsLeaf.Of(scalar.Value),
            "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null" or "tag:yaml.org,2002:timestamp" =>
                YamlScalar.Resolve(scalar.Value, Refused),
            "tag:yaml.org,2002:binary" => new(SopsKind.Text, Convert.FromBase64String(scalar.Value)),
            _ => throw Refused($"the tag '{tag}'"),
        };
    }

    private (string Key, long Column) Key(SopsMap map)
    {
        if (parser.Current is not Scalar scalar || Leaf(scalar) is not { Kind: SopsKind.Text } key)
        {
            throw Refused("a key that is not a string");
        }

        return map[key.Text] is null ? (key.Text, scalar.Start.Column)
            : throw SecretsDiagnostics.SopsMalformed.Error(subject, What, $"the key '{key.Text}' is there twice");
    }

    private T Enter<T>()
        where T : NodeEvent
    {
        var start = (T)parser.Current!;
        Next();
        return path.Count < MaxDepth ? start : throw Refused("more levels than anyone writes");
    }

    private void Remember(NodeEvent node, SopsNode value)
    {
        if (!node.Anchor.IsEmpty)
        {
            anchors[node.Anchor.Value] = value;
        }
    }

    private void Gather(List<SopsPending> comments)
    {
        while (parser.Current is Comment comment)
        {
            comments.Add(Pending(comment));
            Next();
        }
    }

    private void Comments(List<SopsPending> comments, SopsMap map, long? column = null)
    {
        Gather(comments);
        map.Items.AddRange(Take(comments, column).Select(static c => new SopsItem(null, c)));
    }

    /// <summary>SOPS keeps a comment behind a value in front of it, and says that it is inline.</summary>
    private void Inline(List<SopsPending> comments, SopsMap map)
    {
        Gather(comments);
        if (comments is [{ Comment.IsInline: true } inline, ..])
        {
            map.Add(null, inline.Comment);
            comments.RemoveAt(0);
        }
    }

    /// <summary>Takes the comments of one level; those further left belong to what comes after it.</summary>
    private static List<SopsComment> Take(List<SopsPending> comments, long? column)
    {
        var count = comments.TakeWhile(c => column is null || c.Column >= column).Count();
        var taken = comments.Take(count).Select(static c => c.Comment).ToList();
        comments.RemoveRange(0, count);
        return taken;
    }

    private SopsPending Pending(Comment comment)
    {
        // The parser trims comments; SOPS does not.
        var start = text.IndexOf('#', (int)comment.Start.Index) + 1;
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        var bytes = Encoding.UTF8.GetBytes(end < 0 ? text[start..] : text.Substring(start, end));
        return new(new SopsComment(bytes, comment.IsInline), comment.Start.Column);
    }

    private void Next() => parser.MoveNext();

    private static int SizeOf(SopsNode node) => node switch
    {
        SopsMap map => 1 + map.Items.Sum(static item => SizeOf(item.Value)),
        SopsList list => 1 + list.Items.Sum(SizeOf),
        _ => 1,
    };

    private static string Printable(List<string> path) =>
        string.Concat(path.SelectMany(static key => key + ":").Select(static c => char.IsControl(c) ? '\u00b7' : c));

    private SecretsException Refused(string what) => SecretsDiagnostics.SopsText.Error(subject, Printable(path), what);

    /// <summary>A comment whose place is not known yet.</summary>
    private sealed record SopsPending(SopsComment Comment, long Column);
}
