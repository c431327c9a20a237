using System.Text.Json;

namespace Cairn.Cli.Comparisons;

/// <summary>Gives of a machine's plan what a comparison of closures cannot know: what becomes of units, packages and accounts, and what speaks against it.</summary>
internal static class PlanLines
{
    private static readonly string[] s_stages = ["packages", "stoppedOld", "users", "reloaded", "units"];

    internal static IEnumerable<string> Of(string? plan)
    {
        if (plan is not { Length: > 0 })
        {
            yield break;
        }

        using var document = JsonDocument.Parse(plan);
        var root = document.RootElement;
        foreach (var change in root.GetProperty("changes").EnumerateArray().Where(static change => s_stages.Contains(change.GetProperty("stage").GetString(), StringComparer.Ordinal)))
        {
            yield return change.GetProperty("does").GetString()!;
        }

        foreach (var name in (string[])["collisions", "refusals", "notices"])
        {
            foreach (var text in root.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray()] : Array.Empty<JsonElement>())
            {
                yield return $"{name[..^1]}: {text.GetString()}";
            }
        }
    }
}
