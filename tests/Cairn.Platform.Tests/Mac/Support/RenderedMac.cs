using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Mac.Support;

/// <summary>What a Mac becomes.</summary>
/// <param name="Manifest">What the activator reads.</param>
/// <param name="Files">The generated texts, by path in the system object.</param>
internal sealed record RenderedMac(DarwinManifest Manifest, IReadOnlyDictionary<string, string> Files);
