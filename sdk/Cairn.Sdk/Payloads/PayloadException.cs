namespace Cairn.Sdk;

/// <summary>A payload cannot be used.</summary>
/// <param name="id">The id of the diagnostic.</param>
/// <param name="message">What is wrong and what to do.</param>
public sealed class PayloadException(string id, string message) : Exception(message)
{
    /// <summary>Gets the id of the diagnostic.</summary>
    public string Id { get; } = id;
}
