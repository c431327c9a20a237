namespace Cairn.Store.Manifests;

/// <summary>App bundles for all users.</summary>
/// <param name="Folder">The folder that they are put into, which Cairn owns, as <c>/Applications/Cairn</c>.</param>
/// <param name="Copy">Whether bundles are copied; otherwise they are linked.</param>
/// <param name="Bundles">The bundles, in ordinal order of their names.</param>
public sealed record DarwinApplications(string Folder, bool Copy, IReadOnlyList<DarwinApplication> Bundles);
