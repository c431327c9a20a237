using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Launchd;

/// <summary>Calls <c>launchctl</c>, by its verbs of OS X 10.10 and later.</summary>
internal static class Launchctl
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    // What launchctl says of a job that is not loaded, and of a domain that has gone with its user's session.
    private static readonly string[] s_gone = ["No such process", "Could not find service", "Domain does not support specified action"];

    internal static string Target(string domain, string label) => $"{domain}/{label}";

    internal static bool Has(ICommands commands, string target) => commands.Run(new Command("launchctl", "print", target)).Succeeded;

    /// <summary>Boots a job out and waits until it is gone: its program may take its time to end, and until then it cannot come back.</summary>
    /// <returns>What launchctl says when the job stays; null when it is gone.</returns>
    internal static string? BootOut(Surroundings surroundings, string domain, string label)
    {
        var target = Target(domain, label);
        var result = surroundings.Commands.Run(new Command("launchctl", "bootout", target));
        if (!result.Succeeded && s_gone.Any(words => result.Excerpt.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var start = surroundings.Clock.GetTimestamp();
        while (Has(surroundings.Commands, target))
        {
            if (surroundings.Clock.GetElapsedTime(start) > s_patience)
            {
                return result.Succeeded ? $"it still runs after {s_patience.TotalSeconds} seconds" : result.Excerpt.TrimEnd('.');
            }

            Task.Delay(s_interval, surroundings.Clock).GetAwaiter().GetResult();
        }

        return null;
    }

    internal static CommandResult Bootstrap(ICommands commands, string domain, string path) => commands.Run(new Command("launchctl", "bootstrap", domain, path));
}
