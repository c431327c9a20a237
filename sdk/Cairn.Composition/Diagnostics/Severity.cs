namespace Cairn.Composition;

/// <summary>Whether a diagnostic stops the evaluation.</summary>
public enum Severity
{
    /// <summary>Something a user should know.</summary>
    Warning,

    /// <summary>There is no configuration.</summary>
    Error,
}
