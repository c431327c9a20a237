namespace Cairn.Deployment.Feeds;

/// <summary>Says what is wrong with a feed or a package in it; the facts are properties.</summary>
public sealed class FeedException : Exception
{
    internal FeedException(FeedDiagnostic diagnostic, IReadOnlyList<string> facts, Exception? cause)
        : base(diagnostic.Describe(facts), cause)
    {
        Diagnostic = diagnostic;
        Facts = facts;
    }

    /// <summary>Gets the id of the diagnostic.</summary>
    public string Id => Diagnostic.Id;

    /// <summary>Gets what kind of trouble it is.</summary>
    public FeedDiagnostic Diagnostic { get; }

    /// <summary>Gets the values in the message, in the order of its placeholders.</summary>
    public IReadOnlyList<string> Facts { get; }
}
