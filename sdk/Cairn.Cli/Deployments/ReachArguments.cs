using System.CommandLine;
using Cairn.Cli.Fleets;
using Cairn.Cli.Views;

namespace Cairn.Cli.Deployments;

/// <summary>Reads the options of commands that reach machines.</summary>
internal sealed class ReachArguments
{
    private readonly Option<string?> _config = new("--ssh-config") { Description = "The configuration of SSH; ~/.ssh/config by default." };

    private readonly Option<string[]> _identities = new("--identity") { Description = "Files of keys to log in with, before those that the configuration names." };

    private readonly Option<string[]?> _knownHosts = new("--known-hosts") { Description = "Files with host keys, instead of the user's and the computer's." };

    private readonly Option<string?> _hostKey = new("--host-key") { Description = "The fingerprint of a host key that is accepted this time: SHA256:…" };

    private readonly Option<string?> _address = new("--address") { Description = "The address to use instead of those in the machine's project; for one machine." };

    private readonly Option<bool> _askPassword = new("--ask-sudo-password") { Description = $"Ask for the password for sudo before anything begins; without this it is asked for when a machine wants it, or {ReachOptions.PasswordVariable} has it." };

    private readonly Option<int> _parallel = new("--parallel") { Description = "How many machines at once.", DefaultValueFactory = static _ => 8 };

    private readonly Option<bool> _json = new("--json") { Description = "Print a JSON object a line: what happens, then the outcomes." };

    internal Command On(Command command)
    {
        command.Add(_config);
        command.Add(_identities);
        command.Add(_knownHosts);
        command.Add(_hostKey);
        command.Add(_address);
        command.Add(_askPassword);
        command.Add(_parallel);
        command.Add(_json);
        return command;
    }

    internal int Parallel(ParseResult parsed) => parsed.GetValue(_parallel) is > 0 and var number
        ? number
        : throw new CommandException(ExitCodes.Usage, "'--parallel' is at least 1.");

    internal bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    internal ReachOptions Of(ParseResult parsed, Terminal terminal, FleetFolder fleet, IRunView view) => new(terminal, fleet, view)
    {
        ConfigFile = parsed.GetValue(_config),
        Identities = parsed.GetValue(_identities) ?? [],
        KnownHosts = parsed.GetValue(_knownHosts) is { Length: > 0 } files ? files : null,
        HostKey = parsed.GetValue(_hostKey),
        Address = parsed.GetValue(_address),
        AskPassword = parsed.GetValue(_askPassword),
    };
}
