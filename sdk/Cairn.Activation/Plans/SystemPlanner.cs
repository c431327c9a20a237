using System.Text;
using Cairn.Activation.Accounts;
using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Hosts;
using Cairn.Activation.Machines;
using Cairn.Activation.Secrets;
using Cairn.Activation.Steps;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;
using Cairn.Activation.Units.Effects;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Plans;

/// <summary>Plans the way of a whole machine from one generation to the next. Reads, and changes nothing.</summary>
internal sealed class SystemPlanner(Layout layout, MachineView machine, ICommands commands)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="now">The generation that the machine is on; null before the first.</param>
    /// <param name="next">The generation that is wanted; null to uninstall.</param>
    /// <param name="ledger">What Cairn owns.</param>
    /// <param name="choices">What whoever activates decides.</param>
    /// <returns>The plan.</returns>
    internal ActivationPlan Plan(Generation? now, Generation? next, Ledger ledger, PlanChoices choices)
    {
        var number = next?.Number ?? ledger.LastGeneration + 1;
        var places = FilePlaces.Of(layout, number, choices);
        var packages = new SystemPackages(layout, machine, commands).Plan(next, ledger, places);
        var books = new Books(layout, machine.Files, places);
        var accounts = AccountPlanner.Plan(Accounts(next, ledger));
        var owners = new Owners(Encoding.UTF8.GetString(accounts.Files.Passwd ?? []), Encoding.UTF8.GetString(accounts.Files.Group ?? []));
        var secrets = new SecretPlanner(layout, machine.Files, owners).Plan(next);
        var wanted = new WantedFiles(next?.Closure ?? "", layout.Current, owners, machine.Conffiles);
        IReadOnlyList<WantedPath> paths = next is null ? [] : [.. wanted.Below(layout.Files, next.Manifest.Etc), .. Certificates.Wanted(layout, next)];
        var files = new FilePlanner(machine.Files, places).Plan(paths, ledger.Paths);
        var steps = new StepPlan(next);
        var wishes = new StepRequests(commands);
        var asked = wishes.Ask(next, programsMayCome: packages.Stages.Count > 0);
        var requests = new UnitRequests([.. secrets.RestartUnits, .. asked.Restart], [.. secrets.ReloadUnits, .. asked.Reload]);
        var units = new SystemUnits(commands) { Returning = Returning(files.Changes) }.Plan(now, next, requests, ledger.EnabledBefore, files.Changes.Count > 0);
        var users = new UsersUnits(commands).Plan(machine.UserManagers, now, next, files.Changes.Count > 0);
        var homes = new SystemHomes(machine.Files, commands, Encoding.UTF8.GetString(accounts.Files.Passwd ?? [])).Plan(now, next, choices);
        IReadOnlyList<string> missing = [.. accounts.Refusals.Select(static finding => finding.ToString()), .. wanted.Refusals, .. secrets.Refusals];
        var after = ledger with
        {
            LastGeneration = Math.Max(ledger.LastGeneration, number),
            Paths = files.Owned,
            Accounts = accounts.Ledger,
            Packages = packages.Ledger.Packages,
            EnabledBefore = units.EnabledBefore,
        };
        return new ActivationPlan
        {
            From = now?.Number,
            Next = next,
            Checks = [.. steps.Checks],
            Stages =
            [
                new Stage(ActivationState.Recorded, [.. books.Ledger(after), .. books.Ids(machine.Ids, accounts.Ids), .. books.Generation(next)]),
                new Stage(ActivationState.StoppedOld, [.. Switches(secrets, SecretPhase.Activation), .. UnitEffects.BeforeFiles(units.Units, UnitScope.System), .. users.BeforeFiles(), .. steps.In(StepStage.BeforeFiles)]),
                new Stage(ActivationState.Users, [.. Switches(secrets, SecretPhase.Users), .. Changes(accounts), .. Switches(secrets, SecretPhase.Services)]),
                new Stage(ActivationState.Files,
                [
                    .. Certificates.ToUndo(files.Changes), .. HostName(next), .. books.Pointer(now, next), .. files.Changes.Except(packages.Files), .. Certificates.ToApply(files.Changes), .. homes.Changes,
                    .. steps.In(StepStage.BeforeUnits),
                ]),
                new Stage(ActivationState.Reloaded, [.. UnitEffects.AfterFiles(units.Units, UnitScope.System), .. users.AfterFiles()]),
                new Stage(ActivationState.Units, [.. WaitingServices(next, ledger), .. UnitEffects.Run(units.Units, UnitScope.System), .. users.Run(), .. steps.In(StepStage.AfterUnits)]),
            ],
            Collisions = [.. packages.Collisions, .. files.Collisions, .. homes.Collisions],
            Packages = packages.Stages,
            Units = units,
            UserUnits = users.Plans,
            // A package may bring who is missing; if not, that is found when it is there.
            Refusals = packages.Stages.Count > 0 || packages.Refusals.Count > 0 ? packages.Refusals : [.. packages.Refusals, .. missing, .. files.Refusals, .. units.Refusals, .. users.Refusals, .. wishes.Refusals, .. homes.Refusals],
            Notices = [.. packages.Notices, .. accounts.Warnings.Select(static finding => finding.ToString()), .. files.Notices, .. homes.Notices, .. UnitEffects.Notices(units.Units), .. users.Notices],
        };
    }

    private HashSet<string> Returning(IEnumerable<PathChange> changes) =>
    [
        .. changes.Where(change => change.After is not NothingThere && Path.GetDirectoryName(change.Path) == Path.Combine(layout.Files, "systemd/system")).Select(static change => Path.GetFileName(change.Path)),
    ];

    private AccountRequest Accounts(Generation? next, Ledger ledger) => new()
    {
        Files = machine.Accounts,
        Users = next?.Manifest.Users ?? [],
        Groups = next?.Manifest.Groups ?? [],
        Ids = machine.Ids,
        Ledger = ledger.Accounts,
        Defaults = machine.LoginDefaults,
        Shells = machine.Shells,
        PasswordFile = path => next is null ? null : PasswordFiles.Read(layout, next, path),
        InUse = machine.InUse,
        Today = machine.Today,
    };

    private IEnumerable<Effect> Changes(AccountPlan plan)
    {
        if (!plan.Files.HasContentOf(machine.Accounts))
        {
            yield return AccountsChange.Between(layout.Files, machine.Accounts, plan.Files, plan.Notices);
        }

        foreach (var home in plan.Homes.Where(home => machine.Files.At(home.Path) is NothingThere))
        {
            yield return new HomeMade(home.User, home.Path, (uint)home.Uid, (uint)home.Gid, Path.Combine(layout.Files, Path.GetFileName(HomeDirectory.Skeleton)));
        }
    }

    /// <summary>Only a machine whose packages Cairn manages has services that had to wait.</summary>
    private static IEnumerable<Effect> WaitingServices(Generation? next, Ledger ledger) =>
        next?.Manifest.Apt is not null && ledger.Packages.Installed.Count > 0 ? [new WaitingServices(new StartPolicy())] : [];

    private static IEnumerable<Effect> Switches(SecretPlan plan, SecretPhase phase) => plan.Switches.TryGetValue(phase, out var change) ? [change] : [];

    /// <summary>Comes before the file that names the machine at boot: a boot in between takes the name of that file, which only a name that was journalled brings back.</summary>
    private IEnumerable<Effect> HostName(Generation? next) =>
        next?.Manifest.HostName is { } name && !string.Equals(name, machine.HostName, StringComparison.Ordinal) ? [new HostNameChange(machine.HostName, name)] : [];
}
