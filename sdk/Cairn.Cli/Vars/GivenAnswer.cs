namespace Cairn.Cli.Vars;

/// <summary>An answer in a file.</summary>
/// <param name="Machine">The machine, or <c>shared</c>.</param>
/// <param name="Generator">The generator.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Text">The answer.</param>
/// <param name="Place">Where it stands, for messages: the file and the line.</param>
internal sealed record GivenAnswer(string Machine, string Generator, string Prompt, string Text, string Place)
{
    /// <summary>Names the prompt as messages do.</summary>
    internal string Name => $"{Machine}/{Generator} {Prompt}";

    /// <summary>Says where the answer stands, and not what it is.</summary>
    public override string ToString() => Place;
}
