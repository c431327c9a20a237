using System.Globalization;
using Cairn.Deployment;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;

namespace Cairn.Sdk;

/// <summary>Reads properties that say how to deploy; what is empty is as <c>cairn deploy</c> has it.</summary>
internal static class DeploymentProperties
{
    /// <summary>How many machines at once.</summary>
    internal const int UsualParallel = 8;

    /// <summary>What <c>ConfirmWithin</c> says to need no confirmation.</summary>
    private const string Never = "never";

    internal static TimeSpan? ConfirmWithin(string text) =>
        text == Never ? null
        : text.Length == 0 ? new DeploymentChoices().ConfirmWithin
        : TimeSpan.FromSeconds(Number("ConfirmWithin", text, $"a number of seconds from 1, or '{Never}'"));

    internal static int Parallel(string text) => text.Length == 0 ? UsualParallel : Number("Parallel", text, "a number of machines from 1");

    internal static FailureLimit? MaxFailures(string text) => text.Length == 0 ? null : FailureLimit.Parse(text);

    internal static bool AllOrNothing(bool isSet, bool isDryRun) =>
        isSet && isDryRun ? throw DeploymentException.OfChoice("AllOrNothing", "true", "left out with DryRun, which changes nothing") : isSet;

    internal static Batches Batch(string text) => text.Length == 0 ? Batches.One : Batches.Parse(text);

    /// <summary>Takes a list apart that came as one property from a command line, where ';' can only be written as %3B.</summary>
    internal static string[] List(IEnumerable<string> items) => [.. items.SelectMany(static item => item.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static int Number(string name, string text, string expected) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw DeploymentException.OfChoice(name, text, expected);
}
