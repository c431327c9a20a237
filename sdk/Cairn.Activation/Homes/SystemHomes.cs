using System.Globalization;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Homes;

/// <summary>
/// Plans the homes of a machine. Root only looks; what changes a home is an activator that runs as its user. What users keep in their
/// homes is not to be trusted: a home that cannot be read is left as it is and concerns no other.
/// </summary>
internal sealed class SystemHomes(IFileView files, ICommands commands, string passwd)
{
    private readonly List<Effect> _changes = [];
    private readonly List<PathCollision> _collisions = [];
    private readonly List<string> _refusals = [];
    private readonly List<string> _notices = [];

    internal HomesPlan Plan(Generation? now, Generation? next, PlanChoices choices)
    {
        foreach (var home in next?.Manifest.Homes ?? [])
        {
            if (Account(home) is { } account)
            {
                Plan(account, next, choices);
            }
        }

        var kept = (next?.Manifest.Homes ?? []).Select(static home => home.User).ToHashSet(StringComparer.Ordinal);
        foreach (var home in (now?.Manifest.Homes ?? []).Where(home => !kept.Contains(home.User)))
        {
            // Without the user there is nobody whose home it could be.
            if (Find(home.User) is { } account)
            {
                Plan(account, next: null, choices);
            }
        }

        return new HomesPlan(_changes, _collisions, _refusals, _notices);
    }

    private void Plan(HomeAccount account, Generation? next, PlanChoices choices)
    {
        var (plan, reason) = UserEyes.Look(account, () => HomeOutlook.Of(account, next, files, commands, choices));
        if (plan is null)
        {
            _changes.Add(new HomeSkipped(account.User, reason!));
            return;
        }

        _collisions.AddRange(plan.Plan.Collisions);
        _refusals.AddRange(plan.Plan.Refusals);
        _notices.AddRange(plan.Plan.Notices);
        if (!plan.Plan.ChangesNothing)
        {
            // A home of a new user is made before.
            var changes = plan.Plan.Changes.Where(change => change is not PathChange path || path.Path.Length > account.Directory.Length);
            _changes.Add(new HomeSwitch(account, next?.Closure, plan.Closure) { OverwriteEdited = choices.OverwriteEdited, Planned = [.. changes.Select(static change => change.Words)] });
        }
    }

    private HomeAccount? Account(HomeEntry home)
    {
        var account = Find(home.User);
        if (account is null)
        {
            _refusals.Add($"The home of '{home.User}' has no user: declare the user, or remove the home.");
        }
        else if (!string.Equals(account.Directory, home.Directory, StringComparison.Ordinal))
        {
            _refusals.Add($"The home of '{home.User}' is '{home.Directory}' in the configuration and '{account.Directory}' in /etc/passwd: set Directory of the home, or move the user.");
            return null;
        }

        return account;
    }

    private HomeAccount? Find(string user) => passwd.Split('\n').Select(static line => line.Split(':'))
        .Where(fields => fields.Length > 5 && string.Equals(fields[0], user, StringComparison.Ordinal) && uint.TryParse(fields[2], out _) && uint.TryParse(fields[3], out _))
        .Select(static fields => new HomeAccount(fields[0], Number(fields[2]), Number(fields[3]), Path.TrimEndingDirectorySeparator(fields[5])))
        .FirstOrDefault();

    private static uint Number(string text) => uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
