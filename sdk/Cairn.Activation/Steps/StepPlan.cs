using Cairn.Activation.Generations;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Steps;

/// <summary>The steps of a machine's generation, stage by stage.</summary>
/// <param name="next">The generation; null for none, which has no steps.</param>
internal sealed class StepPlan(Generation? next)
{
    /// <summary>Gets the scripts that have a say before anything changes.</summary>
    internal IEnumerable<StepCheck> Checks => Of(StepStage.Check).Select(step => new StepCheck(step.Name, Path.Combine(next!.Closure, step.Script), next.Closure) { User = step.User });

    /// <summary>Gives the steps of a stage that changes something.</summary>
    internal IEnumerable<StepRun> In(StepStage stage) => Of(stage).Select(step => StepRun.Of(step, next!.Closure));

    private IEnumerable<StepEntry> Of(StepStage stage) => next?.Manifest.Steps.Where(step => step.Stage == stage) ?? [];
}
