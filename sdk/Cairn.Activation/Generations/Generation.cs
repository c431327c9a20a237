using Cairn.Store.Manifests;

namespace Cairn.Activation.Generations;

/// <summary>A closure that was or will be active.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Closure">The folder of its system object.</param>
/// <param name="Manifest">What it is.</param>
internal sealed record Generation(int Number, string Closure, Manifest Manifest)
{
    internal static Generation Read(int number, string closure) =>
        new(number, closure, Manifest.Parse(File.ReadAllBytes(Path.Combine(closure, Manifest.FileName)), closure));
}
