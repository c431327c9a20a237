using System.CommandLine;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Deployments;

/// <summary>The options that say how a run over many machines goes on when something fails, and what each machine is asked.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> _maxFailures = new("--max-failures") { Description = "Begin no machine any more once more than so many have failed: a number, or a share as 10%." };

    private readonly Option<bool> _allOrNothing = new("--all-or-nothing") { Description = "If a machine fails, bring those of this run that succeeded back to where they were." };

    private readonly Option<bool> _skipOffline = new("--skip-offline") { Description = "Leave out machines that cannot be reached now; they are listed, and not built." };

    private readonly Option<bool> _knownOnly = new("--known-only") { Description = "Refuse machines whose generation was not built here: somebody else deployed them last." };

    private readonly Option<bool> _skipHealthChecks = new("--skip-health-checks") { Description = "Let generations stay without asking whether machines are well with them." };

    private readonly Option<bool> _reboot = new("--reboot") { Description = "Start each machine that changed anew, and wait until it is back on its new generation." };

    private readonly Option<int> _rebootWithin = new("--reboot-within") { Description = "How many seconds a machine may take to come back.", DefaultValueFactory = static _ => 300 };

    internal Command On(Command command)
    {
        foreach (var option in (Option[])[_maxFailures, _allOrNothing, _skipOffline, _knownOnly, _skipHealthChecks, _reboot, _rebootWithin])
        {
            command.Add(option);
        }

        return command;
    }

    internal bool SkipOffline(ParseResult parsed) => parsed.GetValue(_skipOffline);

    internal bool AllOrNothing(ParseResult parsed) => parsed.GetValue(_allOrNothing);

    internal FailureLimit? Limit(ParseResult parsed) => parsed.GetValue(_maxFailures) is { } text ? FailureLimit.Parse(text) : null;

    /// <summary>Adds what these options decide.</summary>
    internal DeploymentChoices Complete(ParseResult parsed, DeploymentChoices choices)
    {
        if (choices.IsDryRun && ((Option[])[_allOrNothing, _reboot]).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } idle)
        {
            throw new CommandException(ExitCodes.Usage, $"'{idle.Name}' has no effect with '--dry-run', which changes nothing. Leave one of them out.");
        }

        return choices with
        {
            SkipHealthChecks = parsed.GetValue(_skipHealthChecks),
            OnlyKnown = parsed.GetValue(_knownOnly),
            RebootWithin = parsed.GetValue(_reboot) ? TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(_rebootWithin))) : null,
        };
    }
}
