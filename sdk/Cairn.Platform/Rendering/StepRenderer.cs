using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns activation steps into scripts in order.</summary>
internal static class StepRenderer
{
    internal static IReadOnlyList<StepEntry> Render(OptionTable<ActivationStep> steps, string folder, ObjectFiles files) =>
    [
        .. StepOrder.Of(steps).Steps.Select(step => new StepEntry
        {
            Name = step.RowKey,
            Stage = step.Stage,
            Script = files.Add($"{folder}/{step.RowKey}", Script.Of(step.Script.ToString()), isExecutable: true),
            User = step.User,
        }),
    ];
}
