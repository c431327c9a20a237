using System.CommandLine;
using Cairn.Cli.Vars;
using Cairn.Deployment;
using Cairn.Secrets;
using Cairn.Store;

namespace Cairn.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class Cli
{
    internal static async Task<int> RunAsync(string[] arguments, Terminal terminal, string folder, VarsSurroundings? surroundings = null)
    {
        surroundings ??= new VarsSurroundings();
        var root = new RootCommand("Manages a fleet of macOS and Linux machines from one repository.")
        {
            BumpCommand.Create(terminal, folder),
            DeployCommand.Create(terminal, folder),
            DeployCommand.CreateDiff(terminal, folder),
            FallbacksCommand.Create(terminal, folder),
            KeysCommand.Create(terminal, folder, surroundings),
            VarsCommand.Create(terminal, folder, surroundings),
            WhyCommand.Create(terminal, folder),
        };
        foreach (var command in MachineCommands.Create(terminal, folder))
        {
            root.Add(command);
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error(error.Message);
            }

            terminal.Hint("'cairn --help' lists what there is.");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Err });
        }
        catch (CommandException failure)
        {
            terminal.Error(failure.Message);
            return failure.ExitCode;
        }
        catch (SecretsException failure)
        {
            terminal.Error(failure.Message);
            return ExitCodes.Configuration;
        }
        catch (DeploymentException failure)
        {
            terminal.Error(failure.Message);
            return failure.ExitCode;
        }
        catch (StoreException failure)
        {
            terminal.Error(failure.Message);
            return ExitCodes.Configuration;
        }
        catch (OperationCanceledException)
        {
            terminal.Error("interrupted");
            return ExitCodes.Cancelled;
        }
    }
}
