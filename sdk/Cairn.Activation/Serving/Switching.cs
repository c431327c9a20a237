using System.Globalization;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Programs;
using Cairn.Activation.Transactions;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary>Plans and starts activations for a deployer.</summary>
internal sealed class Switching(Layout layout, Surroundings surroundings)
{
    internal const string Program = "bin/cairn-activator";

    internal Planned Plan(PlanOf request)
    {
        var machine = new GenerationSwitch(layout, surroundings, TextWriter.Null);
        try
        {
            var plan = machine.Plan(Target(request.Closure, request.Generation), new PlanChoices { OverwriteEdited = request.OverwriteEdited });
            var refusal = Refusal(machine, plan);
            return new Planned(plan.ChangesNothing && !Journal.HasOpen(layout), PlanText.Of(plan), PlanText.Json(plan), refusal?.Message, (int)(refusal?.Diagnostic.Exit ?? ExitCode.Ok));
        }
        catch (ActivationException error)
        {
            return new Planned(ChangesNothing: false, "", "", error.Message, (int)error.Diagnostic.Exit);
        }
    }

    /// <summary>Starts an activation, by the activator of the generation that is wanted.</summary>
    internal DetachedRun Start(Activate request)
    {
        var target = Target(request.Closure, request.Generation);
        var own = Path.Combine(target, Program);
        List<string> arguments = ["activate", target];
        if (request.OverwriteEdited)
        {
            arguments.Add("--overwrite-edited");
        }

        if (request.SkipHealthChecks)
        {
            arguments.Add("--skip-health-checks");
        }

        if (request.ConfirmWithin is { } seconds)
        {
            arguments.AddRange(["--confirm-within", seconds.ToString(CultureInfo.InvariantCulture)]);
        }

        return new DetachedRun(layout, surroundings, DetachedRun.Start(layout, surroundings, File.Exists(own) ? own : Environment.ProcessPath!, arguments));
    }

    private string Target(string? closure, int? generation) => closure ?? new GenerationList(layout).Earlier(generation);

    private static ActivationException? Refusal(GenerationSwitch machine, ActivationPlan plan)
    {
        try
        {
            machine.Check(plan);
            return null;
        }
        catch (ActivationException error)
        {
            return error;
        }
    }
}
