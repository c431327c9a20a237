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
            Script = files.Add($"scripts/{folder}/{step.RowKey}", Script.Of(step.Script.ToString()), isExecutable: true),
            Undo = Optional(step.Undo, $"scripts/undo/{folder}/{step.RowKey}", files),
            Requests = Optional(step.Requests, $"scripts/requests/{folder}/{step.RowKey}", files),
            User = step.User,
        }),
    ];

    private static string? Optional(OptionLines script, string path, ObjectFiles files) =>
        script.HasValue ? files.Add(path, Script.Of(script.ToString()), isExecutable: true) : null;
}
