using Cairn.Activation.Files;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Launchd;

/// <summary>
/// A job is loaded from its new property list. One that launchd does not take is no reason to take the others back: it gets its old
/// property list again, and the activation ends with failed jobs.
/// </summary>
/// <param name="Label">The job.</param>
/// <param name="Path">Its property list.</param>
/// <param name="Domains">The domains to load it in.</param>
internal sealed record LaunchdBootstrap(string Label, string Path, IReadOnlyList<string> Domains) : Effect
{
    /// <summary>Gets the change of the property list; null when there is no older one.</summary>
    public PathChange? Old { get; init; }

    /// <summary>Gets the domains that the older one was loaded in.</summary>
    public IReadOnlyList<string> OldDomains { get; init; } = [];

    internal override string Words => $"load '{Label}' into {string.Join(", ", Domains)}";

    internal override void Apply(Surroundings surroundings)
    {
        foreach (var domain in Domains)
        {
            var result = Launchctl.Bootstrap(surroundings.Commands, domain, Path);
            if (!result.Succeeded)
            {
                Fail(surroundings, Reason(domain, result));
                return;
            }
        }
    }

    internal override void Undo(Surroundings surroundings) => BootOut(surroundings);

    private void Fail(Surroundings surroundings, string reason)
    {
        BootOut(surroundings);
        Old?.Undo(surroundings);
        var back = OldDomains.Where(domain => Old is not null && Launchctl.Bootstrap(surroundings.Commands, domain, Path).Succeeded).ToList();
        surroundings.Failed.Add(new(Label, reason));
        surroundings.Say(LaunchdDiagnostics.NotLoaded.Describe([Label, reason, back.Count > 0 ? "It runs as before" : "It does not run"]));
    }

    private void BootOut(Surroundings surroundings)
    {
        foreach (var domain in Domains)
        {
            Launchctl.BootOut(surroundings, domain, Label);
        }
    }

    /// <summary>launchctl has one number for a property list that it dislikes, for a job that is still there and for one that is switched off.</summary>
    private string Reason(string domain, CommandResult result) => result.Excerpt.TrimEnd('.') + (result.Excerpt.Contains("Bootstrap failed: 5", StringComparison.Ordinal)
        ? $" (its old process may not have ended, or it is switched off: see `launchctl print-disabled {domain}` and `plutil -lint {Path}`)"
        : "");
}
