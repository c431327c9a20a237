using System.CommandLine;
using Cairn.Cli.Completions;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Deployments;

/// <summary>The arguments of commands that are about machines.</summary>
internal sealed class SelectionOptions
{
    private readonly Argument<string[]> _names = new("machine") { Description = "Machines by name.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string?> _on = new("--on") { Description = "Machines by tags, as 'server & !canary'; 'all' is every machine." };

    private readonly Option<string[]> _except = new("--except") { Description = "Machines to leave out.", AllowMultipleArgumentsPerToken = true };

    internal SelectionOptions(string folder)
    {
        _names.CompletionSources.Add(FleetNames.Machines(folder));
        _on.CompletionSources.Add(FleetNames.Tags(folder));
        _except.CompletionSources.Add(FleetNames.Machines(folder));
    }

    internal Command On(Command command)
    {
        command.Add(_names);
        command.Add(_on);
        command.Add(_except);
        return command;
    }

    internal MachineSelection Of(ParseResult parsed) => new(parsed.GetValue(_names) ?? [], parsed.GetValue(_on), parsed.GetValue(_except) ?? []);
}
