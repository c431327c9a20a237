namespace Cairn.Secrets.Vars;

/// <summary>A question that a generator needs an answer to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How the answer is typed.</param>
/// <param name="Description">What is asked, in a few words.</param>
/// <param name="IsRequired">Whether an empty answer is refused.</param>
/// <param name="IsPersisted">Whether the answer is kept, encrypted for admins, and offered the next time.</param>
public sealed record PromptDescription(string Name, PromptKind Kind, string Description, bool IsRequired, bool IsPersisted)
{
    /// <summary>Gets how to find the answer; null when the description says it all.</summary>
    public string? Help { get; init; }

    /// <summary>Gets the answer that an empty line stands for; null for none. Never a secret.</summary>
    public string? Default { get; init; }
}
