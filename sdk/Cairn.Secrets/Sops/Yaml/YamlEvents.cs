using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Cairn.Secrets.Sops.Yaml;

/// <summary>
/// The events of a YAML text with its comments in order of their places. YamlDotNet's parser fails on a comment behind a flow sequence,
/// and never comes to the end of a text of comments alone, so it is given none.
/// </summary>
internal sealed class YamlEvents(string text)
{
    private readonly Tokens tokens = new(new Scanner(new StringReader(text), skipComments: false));
    private Parser? parser;
    private ParsingEvent? next;

    internal ParsingEvent? Current { get; private set; }

    internal void MoveNext()
    {
        parser ??= new Parser(tokens);
        if (next is null && parser.MoveNext())
        {
            next = parser.Current;
        }

        if (tokens.Comments.TryPeek(out var comment) && (next is null || comment.Start.Index < next.Start.Index))
        {
            tokens.Comments.Dequeue();
            Current = new Comment(comment.Value, comment.IsInline, comment.Start, comment.End);
            return;
        }

        (Current, next) = (next, null);
    }

    /// <summary>Tokens without comments, which wait in a queue.</summary>
    private sealed class Tokens(Scanner scanner) : IScanner
    {
        public Queue<YamlDotNet.Core.Tokens.Comment> Comments { get; } = new();

        public Mark CurrentPosition => scanner.CurrentPosition;

        public YamlDotNet.Core.Tokens.Token? Current => scanner.Current;

        public bool MoveNext()
        {
            ConsumeCurrent();
            return MoveNextWithoutConsuming();
        }

        public bool MoveNextWithoutConsuming()
        {
            while (scanner.MoveNextWithoutConsuming())
            {
                if (scanner.Current is not YamlDotNet.Core.Tokens.Comment comment)
                {
                    return true;
                }

                Comments.Enqueue(comment);
                scanner.ConsumeCurrent();
            }

            return false;
        }

        public void ConsumeCurrent() => scanner.ConsumeCurrent();
    }
}
