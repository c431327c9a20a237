using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Apt;

/// <summary>Services of fresh packages that had to wait start, now that their configuration is there.</summary>
/// <param name="Policy">What made them wait.</param>
internal sealed record WaitingServices(StartPolicy Policy) : Effect
{
    /// <summary>Gets true: there is one in every plan, and mostly nothing waits.</summary>
    internal override bool IsBookkeeping => true;

    internal override string Words => "start the services of new packages";

    internal override void Apply(Surroundings surroundings)
    {
        if (!File.Exists(Policy.Waiting))
        {
            return;
        }

        var units = File.ReadLines(Policy.Waiting).Select(static line => line.Trim()).Where(static line => line.Length > 0).Distinct(StringComparer.Ordinal);
        foreach (var unit in units.Where(unit => IsEnabled(unit, surroundings)).ToList())
        {
            var result = surroundings.Commands.Run(new Command("systemctl", "start", "--", unit));
            if (!result.Succeeded)
            {
                surroundings.Say($"'{unit}' of a new package did not start: {result.Excerpt}");
            }
        }

        File.Delete(Policy.Waiting);
    }

    /// <summary>Removing the packages, which is taken back next, stops them.</summary>
    internal override void Undo(Surroundings surroundings)
    {
        if (File.Exists(Policy.Waiting))
        {
            File.Delete(Policy.Waiting);
        }
    }

    /// <summary>A unit that the configuration masked or disabled does not start because a package wanted it to.</summary>
    private static bool IsEnabled(string unit, Surroundings surroundings) =>
        surroundings.Commands.Run(new Command("systemctl", "is-enabled", "--quiet", "--", unit)).Succeeded;
}
