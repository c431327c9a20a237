using System.CommandLine;
using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn bump</c>: newer versions, kept as long as the machines build with them.</summary>
internal static class BumpCommand
{
    internal static Command Create(Terminal terminal, string folder)
    {
        var packages = new Argument<string[]>("package") { Description = "Packages to bump; all by default.", Arity = ArgumentArity.ZeroOrMore };
        var channel = new Option<VersionChannel?>("--channel") { Description = "Bump this column only: stable or unstable." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what is newer, and change nothing." };
        var commit = new Option<bool>("--commit") { Description = "Make a git commit of each bump that is kept." };
        var overlay = new Option<string?>("--overlay") { Description = "The file that fallbacks are written to, from the fleet's folder; that of its only overlay by default." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON." };
        var command = new Command("bump", "Takes newer versions of packages, one at a time, and keeps those with which the machines build.") { packages, channel, dryRun, commit, overlay, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var fleet = FleetFolder.Around(folder);
            var outcomes = await RunAsync(terminal, fleet, new BumpWishes(
                parsed.GetValue(packages) ?? [], parsed.GetValue(channel), parsed.GetValue(dryRun), parsed.GetValue(commit), new FallbackTarget(parsed.GetValue(overlay))), cancellation);
            BumpReport.Write(terminal, outcomes, parsed.GetValue(json));
            return outcomes.Any(static outcome => outcome.Kind == BumpOutcomeKind.HeldBack) ? ExitCodes.Mixed : ExitCodes.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<BumpOutcome>> RunAsync(Terminal terminal, FleetFolder fleet, BumpWishes wishes, CancellationToken cancellation)
    {
        var tree = new ScratchTree(fleet);
        if (tree.FinishInterrupted() is { Count: > 0 } finished)
        {
            terminal.Progress($"finished an interrupted run: {string.Join(", ", finished)}");
        }

        var bumps = await AvailableBumps.FindAsync(fleet, wishes.Packages, wishes.Channel, cancellation);
        if (wishes.IsDryRun || bumps.Count == 0)
        {
            return [.. bumps.Select(static bump => new BumpOutcome(bump, BumpOutcomeKind.Available, [], null, null))];
        }

        if (wishes.Commit)
        {
            var fallback = wishes.Fallbacks.FindOrNull(fleet.Root)?.Path;
            await GitCommit.EnsureCleanAsync(fleet.Root, [.. VersionsFile.ReadAll(fleet.Root).Select(static file => file.Path), "hosts", .. fallback is null ? [] : (string[])[fallback]], cancellation);
        }

        var trial = new BumpTrial(fleet, tree, wishes.Fallbacks, TimeProvider.System);
        terminal.Progress("building the machines as they are");
        await trial.EnsureGreenAsync(bumps, cancellation);
        var outcomes = new List<BumpOutcome>();
        foreach (var bump in bumps)
        {
            terminal.Progress($"trying {BumpReport.Title(bump)}");
            var (outcome, files) = await trial.TryAsync(bump, cancellation);
            outcomes.Add(outcome);
            if (wishes.Commit && files.Count > 0)
            {
                await GitCommit.CommitAsync(fleet.Root, BumpReport.CommitMessage(outcome), files, cancellation);
            }
        }

        return outcomes;
    }

    private sealed record BumpWishes(IReadOnlyCollection<string> Packages, VersionChannel? Channel, bool IsDryRun, bool Commit, FallbackTarget Fallbacks);
}
