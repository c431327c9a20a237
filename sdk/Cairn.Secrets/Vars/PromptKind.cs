namespace Cairn.Secrets.Vars;

/// <summary>How an answer is typed.</summary>
public enum PromptKind
{
    /// <summary>One line, which is seen.</summary>
    Line,

    /// <summary>One line, which is not seen, typed twice.</summary>
    Hidden,

    /// <summary>Lines, which are seen.</summary>
    Multiline,

    /// <summary>Lines, which are not seen, typed twice.</summary>
    MultilineHidden,
}
