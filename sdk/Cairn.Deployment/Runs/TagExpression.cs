namespace Cairn.Deployment.Runs;

/// <summary>Which machines are meant, by their tags: names, <c>!</c>, <c>&amp;</c>, <c>|</c> and parentheses, binding in this order. <c>all</c> is every machine's.</summary>
/// <example><c>server &amp; !canary | laptop</c></example>
public sealed class TagExpression
{
    /// <summary>The tag that every machine has.</summary>
    public const string All = "all";

    private readonly Func<IReadOnlySet<string>, bool> holds;

    private TagExpression(Func<IReadOnlySet<string>, bool> holds, IReadOnlyList<string> tags) => (this.holds, Tags) = (holds, tags);

    /// <summary>Gets the tags that it names.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The expression.</returns>
    /// <exception cref="DeploymentException">CAIRN6026: it is none.</exception>
    public static TagExpression Parse(string text) => new Reader(text).Read();

    /// <summary>Says whether a machine is meant.</summary>
    /// <param name="tags">Its tags.</param>
    /// <returns>Whether it is.</returns>
    public bool Holds(IReadOnlySet<string> tags) => holds(tags);

    private sealed class Reader(string text)
    {
        /// <summary>Deeper than anybody writes, and far from the end of the stack.</summary>
        private const int MaxDepth = 64;

        private readonly List<string> tags = [];
        private int position;
        private int depth;

        internal TagExpression Read()
        {
            var expression = Or();
            return Next() == '\0' ? new TagExpression(expression, tags) : throw Error($"'{text[position]}' is too much");
        }

        private Func<IReadOnlySet<string>, bool> Or()
        {
            var left = And();
            while (Take('|'))
            {
                var (first, second) = (left, And());
                left = tags => first(tags) || second(tags);
            }

            return left;
        }

        private Func<IReadOnlySet<string>, bool> And()
        {
            var left = Not();
            while (Take('&'))
            {
                var (first, second) = (left, Not());
                left = tags => first(tags) && second(tags);
            }

            return left;
        }

        private Func<IReadOnlySet<string>, bool> Not()
        {
            if (++depth > MaxDepth)
            {
                throw Error("it is nested too deeply");
            }

            var result = Take('!') ? Negated(Not()) : Take('(') ? Grouped() : Tag();
            depth--;
            return result;
        }

        private static Func<IReadOnlySet<string>, bool> Negated(Func<IReadOnlySet<string>, bool> inner) => tags => !inner(tags);

        private Func<IReadOnlySet<string>, bool> Grouped()
        {
            var inner = Or();
            return Take(')') ? inner : throw Error("a ')' is missing");
        }

        private Func<IReadOnlySet<string>, bool> Tag()
        {
            Next();
            var start = position;
            while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '-' or '_' or '.'))
            {
                position++;
            }

            if (position == start)
            {
                throw Error(position == text.Length ? "a tag is missing at its end" : $"a tag is missing before '{text[position]}'");
            }

            var tag = text[start..position];
            tags.Add(tag);
            return tag == All ? static _ => true : tags => tags.Contains(tag);
        }

        private char Next()
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return position < text.Length ? text[position] : '\0';
        }

        private bool Take(char wanted)
        {
            if (Next() != wanted)
            {
                return false;
            }

            position++;
            return true;
        }

        private DeploymentException Error(string reason) => DeploymentDiagnostics.ExpressionMalformed.Error(text, reason);
    }
}
