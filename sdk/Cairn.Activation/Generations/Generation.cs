using Cairn.Store.Manifests;

namespace Cairn.Activation.Generations;

/// <summary>A closure that was or will be active.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Closure">The folder of its system object.</param>
/// <param name="Manifest">What it is.</param>
internal sealed record Generation(int Number, string Closure, Manifest Manifest)
{
    /// <exception cref="ActivationException">CAIRN7006: the store does not have it.</exception>
    internal static Generation Read(int number, string closure) =>
        Exists(closure)
            ? new(number, closure, Manifest.Parse(File.ReadAllBytes(ManifestOf(closure)), closure))
            : throw CoreDiagnostics.Incomplete.Error(closure, $"'{ManifestOf(closure)}' is missing");

    /// <summary>Reads what a machine is on. Somebody may have deleted it, and that must not keep the machine from getting another.</summary>
    internal static Generation ReadOrLost(int number, string closure) =>
        Exists(closure) ? Read(number, closure) : new(number, closure, new Manifest { Machine = "", Class = MachineClass.Linux, System = "" }) { IsLost = true };

    /// <summary>Gets a value indicating whether the store has lost it, so that nothing is known of it but its number.</summary>
    internal bool IsLost { get; private init; }

    private static bool Exists(string closure) => File.Exists(ManifestOf(closure));

    private static string ManifestOf(string closure) => Path.Combine(closure, Manifest.FileName);
}
