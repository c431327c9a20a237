using System.CommandLine;
using System.CommandLine.Invocation;
using Cairn.Activation.Conditions;
using Cairn.Activation.Confirmations;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Programs;

/// <summary>What the activator can be asked for.</summary>
internal static class Verbs
{
    internal static IEnumerable<System.CommandLine.Command> All(Layout layout, Surroundings surroundings, TextWriter output)
    {
        var machine = new GenerationSwitch(layout, surroundings, output);
        System.CommandLine.Command[] ofRoot =
        [
            Activate(machine, output),
            Rollback(layout, machine, output),
            Uninstall(machine, output),
            Confirm(layout, output),
            Recover(layout, machine, output),
            Show("generations", "Lists the generations on the machine.", () => Status.Generations(layout, output)),
            Show("status", "Says where the machine is, how the last activation ended, and what is not as the generation says.", () =>
            {
                Status.Write(layout, output);
                ConditionText.Write(new Examination(layout, surroundings).Run(), output);
            }),
            Collect(layout, output),
        ];
        foreach (var command in ofRoot)
        {
            var action = (SynchronousCommandLineAction)command.Action!;
            command.SetAction(parsed =>
            {
                Fit.CheckRoot(layout, Posix.EffectiveUser);
                return action.Invoke(parsed);
            });
            yield return command;
        }

        yield return new HomeVerbs(HomeLogin.OfProcess(), surroundings, output).All();
    }

    private static System.CommandLine.Command Activate(GenerationSwitch machine, TextWriter output)
    {
        var closure = new Argument<string>("closure") { Description = "The folder of the closure's system object in the store." };
        var choices = new ChoiceOptions();
        var command = choices.On(new System.CommandLine.Command("activate", "Brings the machine to a closure.") { closure });
        command.SetAction(parsed => (int)choices.Run(parsed, machine, output, parsed.GetValue(closure)!));
        return command;
    }

    private static System.CommandLine.Command Rollback(Layout layout, GenerationSwitch machine, TextWriter output)
    {
        var number = new Option<int?>("--to") { Description = "The generation to go to; without it, the one before the current." };
        var choices = new ChoiceOptions();
        var command = choices.On(new System.CommandLine.Command("rollback", "Brings the machine to an earlier generation, or any other that is kept.") { number });
        command.SetAction(parsed => (int)choices.Run(parsed, machine, output, new GenerationList(layout).Earlier(parsed.GetValue(number))));
        return command;
    }

    private static System.CommandLine.Command Uninstall(GenerationSwitch machine, TextWriter output)
    {
        var choices = new ChoiceOptions();
        var command = choices.On(new System.CommandLine.Command("uninstall", "Takes back all that Cairn put on the machine; the store stays until it is deleted."));
        command.SetAction(parsed => (int)choices.Run(parsed, machine, output, closure: null));
        return command;
    }

    private static System.CommandLine.Command Confirm(Layout layout, TextWriter output)
    {
        var nonce = new Argument<string>("word") { Description = "The word that the activation printed." };
        var command = new System.CommandLine.Command("confirm", "Lets a generation on trial stay.") { nonce };
        command.SetAction(parsed =>
        {
            var (text, exitCode) = Confirmation.Of(Lease.Confirm(layout, parsed.GetValue(nonce)!));
            output.WriteLine(text);
            return (int)exitCode;
        });
        return command;
    }

    private static System.CommandLine.Command Recover(Layout layout, GenerationSwitch machine, TextWriter output)
    {
        var command = new System.CommandLine.Command("boot", "Runs when the machine starts: takes back an activation that did not come to its end, and decrypts secrets into memory.");
        command.SetAction(_ =>
        {
            using var held = ActivationLock.Take(layout, "starting");
            output.WriteLine(machine.Boot() ? "recovered" : "nothing to do");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    internal static System.CommandLine.Command Collect(Layout layout, TextWriter output)
    {
        var keep = new Option<int>("--keep") { Description = "How many generations to keep beside the current and the confirmed one.", DefaultValueFactory = static _ => 5 };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would go." };
        var command = new System.CommandLine.Command("gc", "Removes old generations, and from the store what no generation needs.") { keep, dryRun };
        command.SetAction(parsed =>
        {
            using var held = ActivationLock.Take(layout, "collecting garbage");
            Collection.Run(layout, parsed.GetValue(keep), parsed.GetValue(dryRun), output);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    internal static System.CommandLine.Command Show(string name, string description, Action show)
    {
        var command = new System.CommandLine.Command(name, description);
        command.SetAction(_ =>
        {
            show();
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
