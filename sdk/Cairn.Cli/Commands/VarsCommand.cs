using System.CommandLine;
using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;
using Cairn.Cli.Vars;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn vars</c>: generated values, secret and public.</summary>
internal static class VarsCommand
{
    internal static Command Create(Terminal terminal, string folder, VarsSurroundings surroundings) => new("vars", "Makes, shows and looks after generated values: secrets, encrypted in git, and public ones.")
    {
        VarsGenerateCommand.Generate(terminal, folder, surroundings),
        VarsGenerateCommand.Rotate(terminal, folder, surroundings),
        VarsShowCommand.List(terminal, folder, surroundings),
        VarsShowCommand.Check(terminal, folder, surroundings),
        VarsValueCommand.Get(terminal, folder, surroundings),
        VarsValueCommand.Set(terminal, folder, surroundings),
        VarsCareCommand.Fix(terminal, folder, surroundings),
        VarsCareCommand.Prune(terminal, folder, surroundings),
        VarsBundleCommand.Export(terminal, folder, surroundings),
        VarsBundleCommand.Import(terminal, folder, surroundings),
    };

    internal static Argument<string[]> Machines() => new("machine") { Description = "The machines; all by default.", Arity = ArgumentArity.ZeroOrMore };

    internal static Option<bool> Json() => new("--json") { Description = "Print the outcome as JSON." };

    internal static Option<bool> Commit() => new("--commit") { Description = "Make one git commit of what changed." };

    /// <summary>Looks at a fleet's values, and changes nothing.</summary>
    internal static async Task<int> LookAtAsync(Terminal terminal, string folder, VarsSurroundings surroundings, Func<VarsFleet, Task<int>> look, CancellationToken cancellation)
    {
        var found = FleetFolder.Around(folder);
        using var alone = VarsLock.Take(found);
        if (VarsFleet.Files(found, surroundings).IsInterrupted)
        {
            terminal.Hint("A run was killed before all its files were in place. The next command that changes values, as 'cairn vars generate', finishes it.");
        }

        using var fleet = await VarsFleet.OpenAsync(found, surroundings, terminal, cancellation);
        return await look(fleet);
    }

    /// <summary>Changes a fleet's values, with nobody else doing so at the same time.</summary>
    internal static async Task<int> OnFleetAsync(Terminal terminal, string folder, VarsSurroundings surroundings, bool commit, Func<VarsFleet, Task<int>> run, CancellationToken cancellation)
    {
        var found = FleetFolder.Around(folder);
        using var alone = VarsLock.Take(found);
        VarsFleet.FinishInterrupted(found, surroundings, terminal);
        if (commit)
        {
            await GitCommit.EnsureCleanAsync(found.Root, [":(glob)hosts/*/vars/**", $"hosts/{Secrets.Vars.FleetKeys.Folder}", SopsRules.FileName], cancellation);
        }

        using var fleet = await VarsFleet.OpenAsync(found, surroundings, terminal, cancellation);
        return await run(fleet);
    }
}
