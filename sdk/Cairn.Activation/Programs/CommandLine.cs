using System.CommandLine;
using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Pulling;
using Cairn.Activation.Serving;
using Cairn.Activation.Transactions;
using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Activation.Programs;

/// <summary>The verbs of the activator.</summary>
internal static class CommandLine
{
    internal static int Run(string[] arguments, Layout layout, TextWriter output, TextWriter errors)
    {
        using var signals = new Signals();
        using var report = new Report(output);
        var surroundings = new Surroundings(new MachineCommands(), TimeProvider.System, layout.Aside, line =>
        {
            errors.WriteLine(line);
            report.Add(new Said(line));
        })
        {
            Cancellation = signals.Stop,
            Point = CrashPoint.Pass,
            Planned = plan => report.Add(new Planned(plan.ChangesNothing, "", PlanText.Json(plan), Refusal: null, ExitCode: 0)),
            Await = (word, checks) => report.Add(new Awaiting(word, checks)),
        };
        var root = new RootCommand("Switches a machine from one generation to the next, and back. Comes with every closure.");
        foreach (var verb in Verbs.All(layout, surroundings, report))
        {
            root.Add(verb);
        }

        root.Add(ServeVerb.Create(layout, surroundings));
        root.Add(PullVerb.Create(layout, surroundings, report));
        root.Add(Report.Option);

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

        report.Open(parsed.GetValue(Report.Option));
        var exitCode = Invoke(parsed, output, errors, message => report.Add(new Said(message)));
        report.Add(new Ended(exitCode));
        return exitCode;
    }

    private static int Invoke(ParseResult parsed, TextWriter output, TextWriter errors, Action<string> tell)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors });
        }
        catch (ActivationException error)
        {
            errors.WriteLine(error.Message);
            tell(error.Message);
            return (int)error.Diagnostic.Exit;
        }
        catch (StoreException error)
        {
            errors.WriteLine(error.Message);
            tell(error.Message);
            return (int)ExitCode.Configuration;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var trouble = CoreDiagnostics.CannotWrite.Because(error, error.Message);
            errors.WriteLine(trouble.Message);
            tell(trouble.Message);
            return (int)trouble.Diagnostic.Exit;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            errors.WriteLine(CoreDiagnostics.Defect.Because(error, error.Message).Message);
            errors.WriteLine(error.ToString());
            return (int)ExitCode.Internal;
        }
    }
}
