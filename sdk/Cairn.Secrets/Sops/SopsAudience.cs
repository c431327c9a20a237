using Cairn.Secrets.Age;

namespace Cairn.Secrets.Sops;

/// <summary>Who can read a file: any recipient of one group, or of as many groups as the threshold says.</summary>
public sealed record SopsAudience
{
    /// <summary>Makes an audience of one group: each recipient reads the file alone.</summary>
    /// <param name="recipients">The recipients.</param>
    public SopsAudience(IEnumerable<AgeRecipient> recipients) => Groups = [[.. recipients]];

    /// <summary>Makes an audience of groups that are needed together.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="threshold">How many of them are needed; at least 2.</param>
    public SopsAudience(IEnumerable<IReadOnlyList<AgeRecipient>> groups, int threshold) => (Groups, Threshold) = ([.. groups], threshold);

    /// <summary>The groups.</summary>
    public IReadOnlyList<IReadOnlyList<AgeRecipient>> Groups { get; }

    /// <summary>How many groups are needed; 0 for one group.</summary>
    public int Threshold { get; }
}
