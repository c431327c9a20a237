using System.CommandLine;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store;

namespace Cairn.Activation.Programs;

/// <summary>The verbs of the activator.</summary>
internal static class CommandLine
{
    internal static int Run(string[] arguments, Layout layout, TextWriter output, TextWriter errors)
    {
        using var signals = new Signals();
        var surroundings = new Surroundings(new MachineCommands(), TimeProvider.System, layout.Aside, errors.WriteLine) { Cancellation = signals.Stop, Point = CrashPoint.Pass };
        var root = new RootCommand("Switches a machine from one generation to the next, and back. Comes with every closure.");
        foreach (var verb in Verbs.All(layout, surroundings, output))
        {
            root.Add(verb);
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                errors.WriteLine(error.Message);
            }

            errors.WriteLine("'--help' lists what there is.");
            return (int)ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors });
        }
        catch (ActivationException error)
        {
            errors.WriteLine(error.Message);
            return (int)error.Diagnostic.Exit;
        }
        catch (StoreException error)
        {
            errors.WriteLine(error.Message);
            return (int)ExitCode.Configuration;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            errors.WriteLine(CoreDiagnostics.Defect.Because(error, error.Message).Message);
            errors.WriteLine(error.ToString());
            return (int)ExitCode.Internal;
        }
    }
}
