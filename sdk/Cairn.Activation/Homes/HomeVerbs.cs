using System.CommandLine;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Programs;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Homes;

/// <summary>What a user can ask the activator for, about the own home.</summary>
internal sealed class HomeVerbs(HomeLogin login, Surroundings surroundings, TextWriter output)
{
    private readonly Layout _layout = Layout.OfHome(login.Directory, Path.Combine(login.Directory, ".local/share/cairn/store"));

    internal System.CommandLine.Command All() => new("home", "Switches the home of the user who runs it, from one generation to the next, and back.")
    {
        Activate(), Rollback(), Uninstall(),
        Verbs.Show("generations", "Lists the generations of the home.", () => Status.Generations(_layout, output)),
        Verbs.Show("status", "Says where the home is, and how the last activation ended.", () => Status.Write(_layout, output)),
        Verbs.Collect(_layout, output),
    };

    private System.CommandLine.Command Activate()
    {
        var closure = new Argument<string>("closure") { Description = "The folder of the closure's system object in the store: of a home, or of a machine that the user has a home on." };
        var choices = new ChoiceOptions();
        var command = choices.On(new System.CommandLine.Command("activate", "Brings the home to a closure.") { closure });
        command.SetAction(parsed => (int)choices.Run(parsed, Home(parsed.GetValue(closure)!), output, parsed.GetValue(closure)));
        return command;
    }

    private System.CommandLine.Command Rollback()
    {
        var number = new Option<int?>("--to") { Description = "The generation to go to; without it, the one before the current." };
        var choices = new ChoiceOptions();
        var command = choices.On(new System.CommandLine.Command("rollback", "Brings the home to an earlier generation, or any other that is kept.") { number });
        command.SetAction(parsed =>
        {
            var closure = new GenerationList(_layout).Earlier(parsed.GetValue(number));
            return (int)choices.Run(parsed, Home(closure), output, closure);
        });
        return command;
    }

    private System.CommandLine.Command Uninstall()
    {
        var choices = new ChoiceOptions();
        var command = choices.On(new System.CommandLine.Command("uninstall", "Takes back all that Cairn put into the home."));
        command.SetAction(parsed =>
        {
            var generations = new GenerationList(_layout);
            var current = generations.Current is { } number ? generations.ClosureOf(number) : null;
            var exit = choices.Run(parsed, Home(current), output, closure: null);
            HomeState.RemoveUnused(_layout);
            return (int)exit;
        });
        return command;
    }

    /// <summary>Nothing is written below a directory before it is known to be the home of whoever runs this.</summary>
    private GenerationSwitch Home(string? closure) =>
        Switch(closure is null ? new HomeAccount(login.User, login.Uid, login.Gid, login.Directory) : login.Account(login.Find(Generation.Read(0, closure).Manifest)), login, surroundings, output);

    internal static GenerationSwitch Switch(HomeAccount account, HomeLogin login, Surroundings surroundings, TextWriter output)
    {
        var layout = Layout.OfHome(account.Directory, Path.Combine(login.Directory, ".local/share/cairn/store"));
        var own = surroundings with { Commands = new HomeCommands(surroundings.Commands, account), Aside = layout.Aside };
        return new GenerationSwitch(layout, own, output, new HomePlanner(layout, account, new MachineFiles(), own.Commands).Plan);
    }
}
