using Cairn.Store.Manifests;

namespace Cairn.Store.Health;

/// <summary>A check that was not answered well, however often it was tried.</summary>
/// <param name="Check">The check.</param>
/// <param name="Came">What came instead, the last time.</param>
/// <param name="Tries">How often it was tried.</param>
public sealed record HealthFailure(HealthCheckEntry Check, string Came, int Tries)
{
    /// <summary>Gives the failure as part of a sentence.</summary>
    /// <returns>The check's name, what was expected, and what came.</returns>
    public override string ToString() =>
        $"'{Check.Name}' expects {Check.Expectation}, and {(Tries == 1 ? "there was" : $"after {Tries.ToString(System.Globalization.CultureInfo.InvariantCulture)} tries there was")} {Came}";
}
