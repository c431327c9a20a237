using System.CommandLine;
using Cairn.Cli.Completions;
using Cairn.Cli.Vars;
using Cairn.Deployment;
using Cairn.Secrets;
using Cairn.Store;

namespace Cairn.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class Cli
{
    /// <summary>How long an interrupted command may take to leave everything in order.</summary>
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(30);

    internal static async Task<int> RunAsync(string[] arguments, Terminal terminal, string folder, VarsSurroundings? surroundings = null)
    {
        var root = Root(terminal, folder, surroundings ?? new VarsSurroundings());
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && !CompletionCommand.IsAsked(arguments))
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
            return CompletionCommand.IsAsked(arguments)
                ? await CompletionCommand.AnswerAsync(parsed, arguments[^1], terminal)
                : await parsed.InvokeAsync(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Err, ProcessTerminationTimeout = s_farewell,
                });
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

    /// <summary>Makes the whole command line.</summary>
    internal static RootCommand Root(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var root = new RootCommand("Manages a fleet of macOS and Linux machines from one repository.")
        {
            BuildCommand.Create(terminal, folder),
            BumpCommand.Create(terminal, folder),
            DeployCommand.Create(terminal, folder),
            DiffCommand.Create(terminal, folder),
            FallbacksCommand.Create(terminal, folder),
            NewCommand.Create(terminal, folder),
            OptionsCommand.Create(terminal, folder),
            SshCommand.Create(terminal, folder),
            StatusCommand.Create(terminal, folder),
            KeysCommand.Create(terminal, folder, surroundings),
            VarsCommand.Create(terminal, folder, surroundings),
            WhyCommand.Create(terminal, folder),
        };
        foreach (var command in MachineCommands.Create(terminal, folder))
        {
            root.Add(command);
        }

        root.Add(CompletionCommand.Create(terminal));
        Examples.AddTo(root);
        Suggestions.Prepare(root);
        return root;
    }
}
