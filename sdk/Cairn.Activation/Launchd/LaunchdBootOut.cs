using Cairn.Activation.Transactions;

namespace Cairn.Activation.Launchd;

/// <summary>A job leaves launchd, before its property list changes. On the way back it is loaded again from the one that is back.</summary>
/// <param name="Label">The job.</param>
/// <param name="Path">Its property list.</param>
/// <param name="Domains">The domains that it is loaded in.</param>
internal sealed record LaunchdBootOut(string Label, string Path, IReadOnlyList<string> Domains) : Effect
{
    internal override string Words => $"boot '{Label}' out of {string.Join(", ", Domains)}";

    internal override void Apply(Surroundings surroundings)
    {
        foreach (var domain in Domains)
        {
            if (Launchctl.BootOut(surroundings, domain, Label) is { } reason)
            {
                throw LaunchdDiagnostics.Stays.Error(Label, domain, reason);
            }
        }
    }

    internal override void Undo(Surroundings surroundings)
    {
        foreach (var domain in Domains.Where(domain => File.Exists(Path) && !Launchctl.Has(surroundings.Commands, Launchctl.Target(domain, Label))))
        {
            var result = Launchctl.Bootstrap(surroundings.Commands, domain, Path);
            if (!result.Succeeded)
            {
                throw LaunchdDiagnostics.NotBack.Error(Label, domain, result.Excerpt.TrimEnd('.'));
            }
        }
    }
}
