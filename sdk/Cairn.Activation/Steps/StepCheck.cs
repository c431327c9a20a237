using Cairn.Activation.Machines;

namespace Cairn.Activation.Steps;

/// <summary>A script of the configuration that says, before anything changes, whether it may.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Script">The script, absolute.</param>
/// <param name="Closure">The folder of the system object that is wanted, where it finds the files that are not in place yet.</param>
internal sealed record StepCheck(string Name, string Script, string Closure)
{
    /// <summary>The variable that tells a check where the new files are.</summary>
    internal const string Variable = "CAIRN_CLOSURE";

    /// <summary>Gets the user who runs it; null for the one who activates.</summary>
    internal string? User { get; init; }

    /// <summary>Runs all checks, so that one activation tells of everything that fails.</summary>
    /// <param name="checks">The checks, in order.</param>
    /// <param name="commands">The programs of the machine.</param>
    /// <param name="programsMayCome">Whether packages come first: a check whose program is missing is then left to the run after them.</param>
    /// <param name="cancellation">Ends the check that runs.</param>
    /// <exception cref="ActivationException">CAIRN7008: checks failed.</exception>
    internal static void Run(IEnumerable<StepCheck> checks, ICommands commands, bool programsMayCome, CancellationToken cancellation)
    {
        List<string> failures = [];
        foreach (var check in checks)
        {
            var result = commands.Run(check.Command, cancellation);
            if (!result.Succeeded && !(programsMayCome && result.ExitCode == CommandResult.NotFound))
            {
                failures.Add($"'{check.Name}' ended with {result.ExitWords}: {result.Excerpt}");
            }
        }

        if (failures.Count > 0)
        {
            throw CoreDiagnostics.CheckFailed.Error(string.Join("; ", failures));
        }
    }

    private Command Command => (User is null ? new Command(Script) : new Command("runuser", "-u", User, "--", Script)) with
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { [Variable] = Closure },
    };
}
