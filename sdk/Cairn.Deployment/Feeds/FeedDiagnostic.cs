using System.Globalization;

namespace Cairn.Deployment.Feeds;

/// <summary>Describes one kind of trouble with feeds and what they serve.</summary>
/// <param name="Id">The id, which is never reused.</param>
/// <param name="Message">The message with numbered placeholders; <c>{0}</c> is the subject.</param>
/// <param name="WayOut">What to do about it.</param>
public sealed record FeedDiagnostic(string Id, string Message, string WayOut)
{
    internal FeedException Error(params string[] facts) => new(this, facts, cause: null);

    internal FeedException Because(Exception cause, params string[] facts) => new(this, facts, cause);

    internal string Describe(IReadOnlyList<string> facts) =>
        $"{Id}: {string.Format(CultureInfo.InvariantCulture, Message, [.. facts])} {WayOut}";
}
