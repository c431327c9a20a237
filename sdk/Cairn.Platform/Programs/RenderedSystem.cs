using Cairn.Store.Manifests;
using Cairn.Store.Trees;

namespace Cairn.Platform;

/// <summary>What a machine becomes on disk.</summary>
/// <param name="Manifest">What the activator reads.</param>
/// <param name="Tree">The system object: the generated files, with the manifest among them.</param>
public sealed record RenderedSystem(Manifest Manifest, StoreTree Tree);
