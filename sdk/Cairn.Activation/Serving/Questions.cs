using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary>The verbs that a deployer runs for what they print.</summary>
internal static class Questions
{
    private const int Kept = 5;

    internal static (IReadOnlyList<string> Lines, ExitCode ExitCode) Answer(Layout layout, Ask ask)
    {
        using var output = new StringWriter { NewLine = "\n" };
        switch (ask.Verb)
        {
            case "status":
                Status.Write(layout, output);
                break;
            case "generations":
                Status.Generations(layout, output);
                break;
            case "gc":
                using (ActivationLock.Take(layout, "collecting garbage"))
                {
                    Collection.Run(layout, ask.Keep ?? Kept, ask.DryRun, output);
                }

                break;
            default:
                throw CoreDiagnostics.OptionsConflict.Error(ask.Verb, "is none of status, generations, gc");
        }

        return (output.ToString().TrimEnd('\n').Split('\n', StringSplitOptions.RemoveEmptyEntries), ExitCode.Ok);
    }
}
