namespace Cairn.Secrets.Keys;

/// <summary>A place where keys were looked for.</summary>
/// <param name="Place">The variable or file.</param>
/// <param name="Count">How many keys it gave; 0 if it is not there.</param>
public sealed record KeySource(string Place, int Count);
