using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;
using Cairn.Activation.Units.Effects;

namespace Cairn.Activation.Plans;

/// <summary>Plans the units that all users have, for those whose service manager runs. One that does not reads them when it starts.</summary>
internal sealed class UsersUnits(ICommands commands)
{
    private static readonly SortedDictionary<string, bool> s_nothing = new(StringComparer.Ordinal);

    private readonly List<string> _notices = [];

    private readonly List<UserUnitPlan> _plans = [];

    /// <summary>Gets what was planned.</summary>
    internal IReadOnlyList<UserUnitPlan> Plans => _plans;

    internal IEnumerable<string> Notices => _notices.Concat(_plans.SelectMany(static user => UnitEffects.Notices(user.Plan.Units).Select(notice => $"{notice} ({user.Scope.User})")));

    internal IEnumerable<string> Refusals => _plans.SelectMany(static user => user.Plan.Refusals).Distinct(StringComparer.Ordinal);

    internal UsersUnits Plan(IEnumerable<UnitScope> users, Generation? now, Generation? next, bool changesElsewhere)
    {
        foreach (var scope in users)
        {
            try
            {
                var units = new SystemUnits(commands) { Scope = scope, Folders = UnitFolders.OfUsers, Entries = static generation => generation.Manifest.UserUnits };
                _plans.Add(new UserUnitPlan(scope, units.Plan(now, next, UnitRequests.None, s_nothing, changesElsewhere)));
            }
            catch (ActivationException error) when (error.Diagnostic == UnitDiagnostics.CannotObserve)
            {
                // A user who logs out, or breaks the own manager, is no reason to leave the machine as it is.
                _notices.Add($"The units of '{scope.User}' are left as they are: {error.Message}");
            }
        }

        return this;
    }

    internal IEnumerable<Effect> BeforeFiles() => _plans.SelectMany(static user => UnitEffects.BeforeFiles(user.Plan.Units, user.Scope));

    internal IEnumerable<Effect> AfterFiles() => _plans.SelectMany(static user => UnitEffects.AfterFiles(user.Plan.Units, user.Scope));

    internal IEnumerable<Effect> Run() => _plans.SelectMany(static user => UnitEffects.Run(user.Plan.Units, user.Scope));
}
