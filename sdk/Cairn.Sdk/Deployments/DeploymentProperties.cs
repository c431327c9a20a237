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

    internal static Batches Batch(string text) => text.Length == 0 ? Batches.One : Batches.Parse(text);

    private static int Number(string name, string text, string expected) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw DeploymentException.OfChoice(name, text, expected);
}
