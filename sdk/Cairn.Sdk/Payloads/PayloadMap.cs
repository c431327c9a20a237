using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Sdk;

/// <summary>Says which files of a payload go where: <c>just=>bin/just; share/man/**</c>.</summary>
/// <remarks>
/// A path alone stays where it is. <c>*</c> stands for a name or a part of one, <c>**</c> for everything below; what it stands for is kept
/// below the new path. A directory means all that is in it. A new path that ends with <c>/</c> is a folder for the files.
/// </remarks>
internal sealed class PayloadMap
{
    private readonly List<Rule> _rules;

    private PayloadMap(List<Rule> rules) => _rules = rules;

    internal static PayloadMap Parse(string text)
    {
        var rules = text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(rule => ParseRule(rule, text)).ToList();
        return new PayloadMap(rules.Count > 0 ? rules : [new Rule("**", "")]);
    }

    /// <summary>Gives the files with their new paths, in the order of the rules.</summary>
    /// <param name="source">What errors call the payload.</param>
    /// <param name="files">The paths of all files and links of the payload.</param>
    internal IEnumerable<(string From, string To)> Apply(string source, IReadOnlyCollection<string> files)
    {
        foreach (var rule in _rules)
        {
            var matched = files.Select(file => (From: file, To: rule.PlaceOf(file))).Where(static pair => pair.To is not null).ToList();
            if (matched.Count == 0)
            {
                throw PayloadDiagnostics.MapsNothing(source, rule.From, files);
            }

            foreach (var (from, to) in matched)
            {
                yield return (from, to!);
            }
        }
    }

    private static Rule ParseRule(string rule, string text)
    {
        var sides = rule.Split("=>", StringSplitOptions.TrimEntries);
        var (from, to) = (sides[0], sides.Length > 1 ? sides[1] : null);
        var reason = sides.Length > 2 ? $"'{rule}' has more than one '=>'"
            : from.Length == 0 || to?.Length == 0 ? $"'{rule}' lacks a path"
            : IsOutside(from) || IsOutside(to ?? "") ? $"'{rule}' has a path that is not relative, or has '..'"
            : to?.Contains('*', StringComparison.Ordinal) == true ? $"'{to}' has a wildcard"
            : from.IndexOf("**", StringComparison.Ordinal) is >= 0 and var at && at < from.Length - 2 ? $"'{from}' goes on behind '**'"
            : null;
        return reason is null ? new Rule(from, to) : throw PayloadDiagnostics.NotAMap(text.Trim(), reason);
    }

    private static bool IsOutside(string path) => path.StartsWith('/') || path.Split('/').Contains("..", StringComparer.Ordinal);

    private sealed class Rule
    {
        private readonly Regex _pattern;
        private readonly string? _to;
        private readonly bool _hasWildcard;

        internal Rule(string from, string? to)
        {
            From = from;
            _to = to;
            _hasWildcard = from.Contains("**", StringComparison.Ordinal);
            _pattern = new Regex(PatternOf(from.TrimEnd('/')), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        }

        internal string From { get; }

        internal string? PlaceOf(string file)
        {
            if (_pattern.Match(file) is not { Success: true } match)
            {
                return null;
            }

            if (_to is null)
            {
                return file;
            }

            var below = match.Groups["below"];
            var folder = _to.TrimEnd('/');
            return below.Success && (below.Length > 0 || _hasWildcard) ? Join(folder, below.Value)
                : _to.EndsWith('/') ? Join(folder, file[(file.LastIndexOf('/') + 1)..])
                : folder;
        }

        private static string Join(string folder, string path) => folder.Length == 0 ? path.TrimStart('/') : $"{folder}/{path.TrimStart('/')}";

        private static string PatternOf(string from)
        {
            var pattern = new StringBuilder("^");
            for (var at = 0; at < from.Length; at++)
            {
                if (from.AsSpan(at).StartsWith("**", StringComparison.Ordinal))
                {
                    return pattern.Append("(?<below>.+)$").ToString();
                }

                pattern.Append(from[at] == '*' ? "[^/]*" : Regex.Escape(from[at].ToString()));
            }

            return pattern.Append("(?<below>/.+)?$").ToString();
        }
    }
}
