using System.Text;

namespace Cairn.Secrets.Sops.Yaml;

/// <summary>Writes trees as SOPS does: block style, indented by 4. YamlDotNet's emitter cannot part a comment from what follows it, which decides whose it is.</summary>
internal sealed class YamlWriter
{
    private const int Step = 4;
    private const int ListStep = 2;

    private readonly StringBuilder text = new();
    private readonly string subject;

    private YamlWriter(string subject) => this.subject = subject;

    internal static SecretBytes Write(SopsTree tree, string subject)
    {
        var writer = new YamlWriter(subject);
        for (var i = 0; i < tree.Documents.Count; i++)
        {
            if (i > 0)
            {
                writer.text.Append("---\n");
            }

            writer.Document(tree.Documents[i]);
        }

        return writer.Finish();
    }

    private SecretBytes Finish()
    {
        var characters = new char[text.Length];
        text.CopyTo(0, characters, characters.Length);
        text.Clear();
        var bytes = SecretBytes.FromText(characters);
        Array.Clear(characters);
        return bytes;
    }

    private void Document(SopsMap map)
    {
        Map(map, indent: 0);
        if (!map.Items.Exists(static item => item.Key is not null))
        {
            text.Append("{}\n");
        }
    }

    private void Map(SopsMap map, int indent)
    {
        SopsComment? inline = null;
        for (var i = 0; i < map.Items.Count; i++)
        {
            var (key, value) = map.Items[i];
            if (key is not null)
            {
                Indent(indent).Append(YamlText.OfKey(key)).Append(':');
                Value(value, indent, inline);
                inline = null;
            }
            else if (value is SopsComment { IsInline: true } comment && i + 1 < map.Items.Count && YamlText.IsOneLine(map.Items[i + 1].Value) && map.Items[i + 1].Key is not null)
            {
                inline = comment;
            }
            else
            {
                Comment((SopsComment)value, indent);
                Part(indent, isLast: i == map.Items.Count - 1 && map.Items.Exists(static item => item.Key is not null));
            }
        }
    }

    private void List(SopsList list, int indent)
    {
        SopsComment? inline = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not SopsComment comment)
            {
                Indent(indent).Append('-');
                Item(list.Items[i], indent, inline);
                inline = null;
            }
            else if (comment.IsInline && i + 1 < list.Items.Count && YamlText.IsOneLine(list.Items[i + 1]))
            {
                inline = comment;
            }
            else
            {
                Comment(comment, indent);
                Part(indent, isLast: i == list.Items.Count - 1);
            }
        }
    }

    private void Value(SopsNode value, int indent, SopsComment? inline)
    {
        switch (value)
        {
            case SopsMap map when HasContent(map):
                text.Append('\n');
                Map(map, indent + Step);
                break;
            case SopsList list when HasContent(list):
                text.Append('\n');
                List(list, indent + Step);
                break;
            default:
                Leaf(value, indent, inline);
                break;
        }
    }

    private void Item(SopsNode item, int indent, SopsComment? inline)
    {
        switch (item)
        {
            case SopsMap map when HasContent(map):
                // The first key may stand behind the hyphen, a comment may not.
                var behind = map.Items[0].Key is not null;
                text.Append(behind ? ' ' : '\n');
                var start = text.Length;
                Map(map, indent + ListStep);
                text.Remove(start, behind ? indent + ListStep : 0);
                break;
            case SopsList list when HasContent(list):
                text.Append('\n');
                List(list, indent + ListStep);
                break;
            default:
                Leaf(item, indent, inline);
                break;
        }
    }

    private void Leaf(SopsNode value, int indent, SopsComment? inline)
    {
        text.Append(' ').Append(value switch
        {
            SopsLeaf leaf => YamlText.Of(leaf, indent + Step, subject),
            SopsMap => "{}",
            _ => "[]",
        });
        if (inline is not null)
        {
            text.Append(" #").Append(Encoding.UTF8.GetString(inline.Bytes));
        }

        text.Append('\n');
    }

    private void Comment(SopsComment comment, int indent) => Indent(indent).Append('#').Append(Encoding.UTF8.GetString(comment.Bytes)).Append('\n');

    /// <summary>Parts a comment at the end of a level from what comes next, whose it would be otherwise.</summary>
    private void Part(int indent, bool isLast)
    {
        if (isLast && indent > 0)
        {
            text.Append('\n');
        }
    }

    private StringBuilder Indent(int indent) => text.Append(' ', indent);

    private static bool HasContent(SopsMap map) => map.Items.Exists(static item => item.Key is not null);

    private static bool HasContent(SopsList list) => list.Items.Exists(static item => item is not SopsComment);
}
