using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>One preference to write.</summary>
/// <param name="Scope">Whose preference it is.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; null deletes the key.</param>
internal sealed record PreferenceWrite(DarwinPreferenceScope Scope, string Domain, string Key, PropertyListValue? Value);
