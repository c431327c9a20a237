using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Cairn.Cli.Fallbacks;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn fallbacks</c>: what is taken from stable, since when, and until what.</summary>
internal static class FallbacksCommand
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static Command Create(Terminal terminal, string folder)
    {
        var json = new Option<bool>("--json") { Description = "Print them as JSON." };
        var command = new Command("fallbacks", "Lists the packages that machines take from stable, with reason, age and end.") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var fallbacks = await FleetFallbacks.FindAsync(FleetFolder.Around(folder), TimeProvider.System, cancellation);
            if (parsed.GetValue(json))
            {
                WriteJson(terminal, fallbacks);
            }
            else
            {
                WriteTable(terminal, fallbacks);
            }

            return fallbacks.Any(static fallback => fallback.State == FallbackState.Faulty) ? ExitCodes.Configuration : ExitCodes.Done;
        });
        return command;
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<DeclaredFallback> fallbacks)
    {
        if (fallbacks.Count == 0)
        {
            terminal.Out.WriteLine("No package falls back.");
            return;
        }

        terminal.Table(["package", "machines", "since", "days", "until", "state", "reason", "declared in"], fallbacks.Select(Row));
    }

    private static IReadOnlyList<string> Row(DeclaredFallback fallback) =>
    [
        fallback.Package,
        string.Join(", ", fallback.Machines),
        fallback.Since,
        fallback.AgeInDays?.ToString(CultureInfo.InvariantCulture) ?? "",
        fallback.Until,
        fallback.Note is null ? Name(fallback.State) : $"{Name(fallback.State)}: {fallback.Note}",
        fallback.Link.Length == 0 ? fallback.Reason : $"{fallback.Reason} ({fallback.Link})",
        fallback.File,
    ];

    private static void WriteJson(Terminal terminal, IEnumerable<DeclaredFallback> fallbacks) =>
        terminal.Out.WriteLine(JsonSerializer.Serialize(
            fallbacks.Select(static f => new { f.Package, f.Machines, f.File, f.Reason, f.Link, f.Since, f.AgeInDays, f.Until, State = Name(f.State), f.Note }), s_json));

    private static string Name(FallbackState state) => state switch
    {
        FallbackState.Needed => "needed",
        FallbackState.CanGo => "can go",
        FallbackState.Unused => "without effect",
        _ => "faulty",
    };
}
