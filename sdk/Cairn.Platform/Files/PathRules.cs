namespace Cairn.Platform;

/// <summary>The rules for paths that a configuration may name.</summary>
internal static class PathRules
{
    private const int MaxName = 255;
    private const int MaxPath = 4000;

    /// <summary>Says why a path may not stand below a folder, as the second half of a sentence; null when it may.</summary>
    internal static string? WhyNotRelative(string path) => path switch
    {
        "" => "it is empty",
        _ when path[0] == '/' => "it must not begin with '/'",
        _ when path[^1] == '/' => "it must not end with '/'",
        _ => WhyNotParts(path),
    };

    /// <summary>Says why a path is not an absolute one, as the second half of a sentence; null when it is.</summary>
    internal static string? WhyNotAbsolute(string path) => path switch
    {
        "" => "it is empty",
        "/" => null,
        _ when path[0] != '/' => "it must begin with '/'",
        _ when path[^1] == '/' => "it must not end with '/'",
        _ => WhyNotParts(path[1..]),
    };

    /// <summary>Shows text in a message without letting it break lines.</summary>
    internal static string Printable(string text) =>
        string.Concat(text.Select(static c => char.IsControl(c) ? $"\\x{(int)c:x2}" : c.ToString()));

    private static string? WhyNotParts(string path)
    {
        if (path.Length > MaxPath)
        {
            return "it is too long";
        }

        if (path.Any(char.IsControl))
        {
            return "it has a control character";
        }

        foreach (var part in path.Split('/'))
        {
            switch (part)
            {
                case "":
                    return "it has '//'";
                case "." or "..":
                    return $"'{part}' leads elsewhere";
                case { Length: > MaxName }:
                    return "a part of it is too long";
            }
        }

        return null;
    }
}
