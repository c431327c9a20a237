using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary><c>serve</c>: speaks with a deployer over standard input and output.</summary>
internal static class ServeVerb
{
    internal static System.CommandLine.Command Create(Layout layout, Surroundings surroundings)
    {
        var command = new System.CommandLine.Command("serve", "Speaks with a deployer over standard input and output; not for people.");
        command.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            return (int)Run(layout, surroundings, new Conversation(input, output, "the deployer"));
        });
        return command;
    }

    /// <summary>Serves one deployer to its goodbye. What it asks for and cannot have is answered; what is no request ends the conversation.</summary>
    internal static ExitCode Run(Layout layout, Surroundings surroundings, Conversation deployer)
    {
        try
        {
            deployer.Greet();
            deployer.AwaitGreeting();
            CheckRoot(layout);
            using var server = new Server(layout, surroundings, deployer);
            server.Serve();
            return ExitCode.Ok;
        }
        catch (ActivationException error)
        {
            deployer.Say(new Refused(error.Message, (int)error.Diagnostic.Exit));
            return error.Diagnostic.Exit;
        }
        catch (StoreException error) when (!WireDiagnostics.All.Contains(error.Diagnostic))
        {
            deployer.Say(new Refused(error.Message, (int)ExitCode.Refused));
            return ExitCode.Refused;
        }
    }

    private static void CheckRoot(Layout layout)
    {
        if (layout.IsMachine && Posix.EffectiveUser != 0)
        {
            throw CoreDiagnostics.NotRoot.Error(Posix.EffectiveUser.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
