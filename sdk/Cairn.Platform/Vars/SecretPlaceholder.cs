using System.Text.RegularExpressions;

namespace Cairn.Platform;

/// <summary>What stands for the content of a secret in a template.</summary>
internal static partial class SecretPlaceholder
{
    internal static string Of(string name) => $"{{{{cairn-secret:{name}}}}}";

    /// <summary>Finds the names of the secrets in a text, each once, in order.</summary>
    internal static IReadOnlyList<string> NamesIn(string text) =>
        [.. Pattern().Matches(text).Select(static match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\{cairn-secret:(?<name>[^{}]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
