namespace Cairn.Platform;

/// <summary>Line ends as every generated file has them: a line feed behind each line, the last one included.</summary>
internal static class Lines
{
    internal static string Ended(string text)
    {
        var unix = text.ReplaceLineEndings("\n");
        return unix.Length == 0 || unix[^1] == '\n' ? unix : unix + "\n";
    }

    internal static string Join(params IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));
}
