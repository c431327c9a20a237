namespace Cairn.Programs;

/// <summary>Ways to read text that several modules write.</summary>
public static class OptionLinesText
{
    /// <summary>Gives the text, or nothing when nobody writes any.</summary>
    /// <param name="lines">The option.</param>
    /// <returns>The text without a newline of its own at the end.</returns>
    public static string OrEmpty(this OptionLines lines) => lines.HasValue ? lines.ToString() : "";
}
