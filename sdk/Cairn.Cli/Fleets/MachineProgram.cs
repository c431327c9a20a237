namespace Cairn.Cli.Fleets;

/// <summary>Compiles the project of a machine and runs it: it evaluates the machine, and answers questions.</summary>
internal static class MachineProgram
{
    /// <summary>Runs it; what it prints is the result, or the error when it ends with one.</summary>
    internal static async Task<int> RunAsync(Terminal terminal, string folder, string machine, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var fleet = FleetFolder.Around(folder);
        var (exitCode, output) = await ExternalProgram.RunAsync(fleet.Root, "dotnet", ["run", "--project", fleet.Machine(machine).Folder, "--verbosity", "quiet", "--", .. arguments], cancellation);
        await (exitCode == 0 ? terminal.Out : terminal.Err).WriteAsync(output.AsMemory(), cancellation);
        return exitCode == 0 ? ExitCodes.Done : ExitCodes.Configuration;
    }
}
