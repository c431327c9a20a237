using System.CommandLine;
using Cairn.Activation.Plans;

namespace Cairn.Activation.Programs;

/// <summary>The options of everything that switches.</summary>
internal sealed class ChoiceOptions
{
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the plan, and change nothing." };

    private readonly Option<bool> _json = new("--json") { Description = "Show the plan as JSON." };

    private readonly Option<bool> _overwriteEdited = new("--overwrite-edited") { Description = "Replace files that somebody edited on the machine." };

    private readonly Option<bool> _skipHealthChecks = new("--skip-health-checks") { Description = "Let the generation stay without asking whether the machine is well with it." };

    private readonly Option<int?> _confirmWithin = new("--confirm-within") { Description = "Go back after so many seconds unless `confirm` is called with the word that is printed." };

    private readonly Option<bool> _takeOver = new("--take-over") { Description = "Take the closure of a machine of another name." };

    internal System.CommandLine.Command On(System.CommandLine.Command command)
    {
        command.Add(_dryRun);
        command.Add(_json);
        command.Add(_overwriteEdited);
        command.Add(_skipHealthChecks);
        command.Add(_confirmWithin);
        command.Add(_takeOver);
        return command;
    }

    internal ExitCode Run(ParseResult parsed, GenerationSwitch machine, TextWriter output, string? closure)
    {
        var choices = new PlanChoices
        {
            OverwriteEdited = parsed.GetValue(_overwriteEdited),
            TakesOver = parsed.GetValue(_takeOver),
            SkipHealthChecks = parsed.GetValue(_skipHealthChecks),
            ConfirmWithin = parsed.GetValue(_confirmWithin) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        if (!parsed.GetValue(_dryRun))
        {
            if (parsed.GetValue(_json))
            {
                throw CoreDiagnostics.OptionsConflict.Error("--json", "shows the plan of --dry-run");
            }

            return machine.Activate(closure, choices);
        }

        if (choices.ConfirmWithin is not null)
        {
            throw CoreDiagnostics.OptionsConflict.Error("--confirm-within", "has no effect with --dry-run");
        }

        var plan = machine.Plan(closure, choices);
        output.Write(parsed.GetValue(_json) ? PlanText.Json(plan) : PlanText.Of(plan));
        machine.Check(plan);
        return ExitCode.Ok;
    }
}
