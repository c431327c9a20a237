using Cairn.Activation.Machines;

namespace Cairn.Activation.Homes;

/// <summary>Runs programs as a login of the user would: at home, and with its names in the environment.</summary>
internal sealed class HomeCommands(ICommands commands, HomeAccount account) : ICommands
{
    public CommandResult Run(Command command, CancellationToken cancellation = default)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = account.Directory, ["USER"] = account.User, ["LOGNAME"] = account.User };
        foreach (var (name, value) in command.Environment)
        {
            environment[name] = value;
        }

        return commands.Run(command with { Environment = environment, Folder = account.Directory }, cancellation);
    }
}
