namespace Cairn.Programs;

/// <summary>Writes words of shells.</summary>
public static class ShellText
{
    /// <summary>Quotes a word for sh, bash and zsh: nothing in it is expanded.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The word as it is when that is safe, otherwise in single quotes.</returns>
    /// <exception cref="FormatException">The word has a control character.</exception>
    public static string Quote(string word) => IsPlain(word) ? word : $"'{Checked(word).Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Quotes a word for fish: nothing in it is expanded.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The word as it is when that is safe, otherwise in single quotes.</returns>
    /// <exception cref="FormatException">The word has a control character.</exception>
    public static string QuoteForFish(string word) => IsPlain(word) ? word
        : $"'{Checked(word).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";

    private static bool IsPlain(string word) =>
        word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || "/._-:,+@%".Contains(c, StringComparison.Ordinal));

    private static string Checked(string word) => word.Any(static c => char.IsControl(c) || c is '\u2028' or '\u2029')
        ? throw new FormatException($"{QuotedText.Of(word)} has a control character, which a line of a shell's file cannot hold. Remove it.")
        : word;
}
