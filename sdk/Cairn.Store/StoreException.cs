namespace Cairn.Store;

/// <summary>Says what is wrong with a store, an object, an archive or a closure; the facts are properties.</summary>
public sealed class StoreException : Exception
{
    internal StoreException(StoreDiagnostic diagnostic, IReadOnlyList<string> facts, Exception? cause)
        : base(diagnostic.Describe(facts), cause)
    {
        Diagnostic = diagnostic;
        Facts = facts;
    }

    /// <summary>The id of the diagnostic.</summary>
    /// <example><c>CAIRN5010</c></example>
    public string Id => Diagnostic.Id;

    /// <summary>What kind of trouble it is.</summary>
    public StoreDiagnostic Diagnostic { get; }

    /// <summary>The object, file, name or text that is wrong, as written.</summary>
    public string Subject => Facts[0];

    /// <summary>The values in the message, in the order of its placeholders; the first is <see cref="Subject"/>.</summary>
    public IReadOnlyList<string> Facts { get; }
}
