namespace Cairn.Store.Manifests;

/// <summary>An app bundle.</summary>
/// <param name="Name">The name of the bundle, as <c>Zed.app</c>.</param>
/// <param name="Source">The bundle in the store.</param>
public sealed record DarwinApplication(string Name, string Source);
