namespace Cairn.Platform;

/// <summary>A rule of systemd-tmpfiles: a directory, file or link that exists, or one that is cleaned up. See tmpfiles.d(5).</summary>
/// <param name="Type">The type, <c>d</c> for example, with its modifiers.</param>
/// <param name="Path">The absolute path; specifiers as <c>%h</c> act.</param>
public sealed record TmpfilesRule(string Type, string Path)
{
    /// <summary>Gets the permissions; null for the usual ones.</summary>
    public UnixFileMode? Mode { get; init; }

    /// <summary>Gets the user who owns it; null for root.</summary>
    public string? User { get; init; }

    /// <summary>Gets the group; null for root's.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the age from which what is in it is removed; null for never.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Gets what the type makes of it: a link's target, a file's content.</summary>
    public string? Argument { get; init; }

    /// <summary>Makes a directory exist.</summary>
    /// <param name="path">The absolute path.</param>
    /// <returns>The rule.</returns>
    /// <example><c>TmpfilesRule.Directory("/srv/data") with { User = "api", Mode = UnixFileMode.FromOctal("0750") }</c></example>
    public static TmpfilesRule Directory(string path) => new("d", path);

    /// <summary>Makes a link exist, in place of whatever is there.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="target">Where it points.</param>
    /// <returns>The rule.</returns>
    public static TmpfilesRule Link(string path, string target) => new("L+", path) { Argument = target };

    /// <summary>Makes a file exist, with this content if it is new.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="content">The content.</param>
    /// <returns>The rule.</returns>
    public static TmpfilesRule File(string path, string content = "") => new("f", path) { Argument = content };

    /// <summary>Sets owner and permissions of what is there, and of all that is in it.</summary>
    /// <param name="path">The absolute path, or a pattern.</param>
    /// <returns>The rule.</returns>
    public static TmpfilesRule Owner(string path) => new("Z", path);

    /// <summary>Removes a path and all that is in it, when the machine starts.</summary>
    /// <param name="path">The absolute path, or a pattern.</param>
    /// <returns>The rule.</returns>
    public static TmpfilesRule Remove(string path) => new("R!", path);

    /// <summary>Says what is wrong with the rule, as a sentence; null when nothing is.</summary>
    internal string? Problem()
    {
        if (Type.Length == 0 || !char.IsAsciiLetter(Type[0]) || Type.Skip(1).Any(static c => !"+!-=~^$?".Contains(c, StringComparison.Ordinal)))
        {
            return $"'{PathRules.Printable(Type)}' is no type of a tmpfiles rule. Types are a letter and modifiers, as 'd' or 'L+'.";
        }

        if (PathRules.WhyNotAbsolute(Path) is { } reason && !Path.StartsWith('%'))
        {
            return $"'{PathRules.Printable(Path)}' cannot be the path of a tmpfiles rule: {reason}.";
        }

        return new[] { User, Group }.Any(static name => name is not null && name.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
            ? $"The owner of '{Path}' has a blank in its name."
            : Argument?.Contains('\0', StringComparison.Ordinal) == true ? $"The argument of '{Path}' contains NUL." : null;
    }

    /// <summary>Writes the rule as a line.</summary>
    internal string ToLine() => string.Join(
        ' ',
        Type,
        Quoted(Path, "-"),
        Mode?.ToOctal() ?? "-",
        User ?? "-",
        Group ?? "-",
        Age is { } age ? TimeSpans.ToSystemd(age) : "-",
        Argument is null ? "" : Escaped(Argument)).TrimEnd(' ');

    private static string Quoted(string text, string ifEmpty) =>
        text.Length == 0 ? ifEmpty : text.AsSpan().ContainsAny(" \t\"'\\") ? $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>The argument is the rest of the line; only C escapes act in it.</summary>
    private static string Escaped(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal)
        .Replace("\t", @"\t", StringComparison.Ordinal);
}
