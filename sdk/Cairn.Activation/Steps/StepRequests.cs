using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Steps;

/// <summary>Asks steps what they want of units, while the plan is made: what a dry run shows is then what happens.</summary>
internal sealed class StepRequests(ICommands commands)
{
    private readonly List<string> _restart = [];
    private readonly List<string> _reload = [];
    private readonly List<string> _refusals = [];

    /// <summary>Gets what could not be understood.</summary>
    internal IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Asks all steps of a generation.</summary>
    /// <param name="next">The generation that is wanted; null for none.</param>
    /// <param name="programsMayCome">Whether packages come first: what lacks a program is then asked again when they are there.</param>
    /// <returns>The units.</returns>
    internal UnitRequests Ask(Generation? next, bool programsMayCome)
    {
        foreach (var step in next?.Manifest.Steps ?? [])
        {
            if (step.Requests is { } script)
            {
                Ask(step, Path.Combine(next!.Closure, script), next.Closure, programsMayCome);
            }
        }

        return new UnitRequests(_restart, _reload);
    }

    private void Ask(StepEntry step, string script, string closure, bool programsMayCome)
    {
        var result = commands.Run((step.User is null ? new Command(script) : new Command("runuser", "-u", step.User, "--", script)) with
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { [StepCheck.Variable] = closure },
        });
        if (!result.Succeeded)
        {
            if (!(programsMayCome && result.ExitCode == CommandResult.NotFound))
            {
                _refusals.Add(UnitDiagnostics.NoRequests.Describe([step.Name, $"it ended with {result.ExitWords}: {result.Excerpt.TrimEnd('.')}"]));
            }

            return;
        }

        foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Read(step, line);
        }
    }

    private void Read(StepEntry step, string line)
    {
        switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["restart", var unit]:
                _restart.Add(unit);
                break;
            case ["reload", var unit]:
                _reload.Add(unit);
                break;
            default:
                _refusals.Add(UnitDiagnostics.NoRequests.Describe([step.Name, $"it printed '{line}', which is neither 'restart <unit>' nor 'reload <unit>'"]));
                break;
        }
    }
}
