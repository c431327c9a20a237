using System.CommandLine;
using Cairn.Activation.Plans;

namespace Cairn.Activation.Programs;

/// <summary>The options of everything that switches.</summary>
internal sealed class ChoiceOptions
{
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the plan, and change nothing." };

    private readonly Option<bool> _json = new("--json") { Description = "Show the plan as JSON." };

    private readonly Option<bool> _overwriteEdited = new("--overwrite-edited") { Description = "Replace files that somebody edited on the machine." };

    internal System.CommandLine.Command On(System.CommandLine.Command command)
    {
        command.Add(_dryRun);
        command.Add(_json);
        command.Add(_overwriteEdited);
        return command;
    }

    internal ExitCode Run(ParseResult parsed, GenerationSwitch machine, TextWriter output, string? closure)
    {
        var choices = new PlanChoices { OverwriteEdited = parsed.GetValue(_overwriteEdited) };
        if (!parsed.GetValue(_dryRun))
        {
            return machine.Activate(closure, choices);
        }

        var plan = machine.Plan(closure, choices);
        output.Write(parsed.GetValue(_json) ? PlanText.Json(plan) : PlanText.Of(plan));
        GenerationSwitch.Check(plan);
        return ExitCode.Ok;
    }
}
