namespace Cairn.Store.Manifests;

/// <summary>One preference.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value as one line of property list XML, as <c>&lt;integer&gt;48&lt;/integer&gt;</c>; null deletes the key.</param>
public sealed record DarwinPreference(string Key, string? Value = null);
