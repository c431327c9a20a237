using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Machines;
using Cairn.Activation.Macs;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Launchd;

/// <summary>The launchd jobs of generations: those of a whole Mac, or of one user.</summary>
/// <param name="commands">The programs of the Mac.</param>
/// <param name="jobs">Finds the jobs of a generation.</param>
internal sealed class LaunchdJobs(ICommands commands, Func<Generation, IEnumerable<LaunchdJob>> jobs)
{
    private static readonly UnixFileMode s_mode = Octal.Parse("0644");

    /// <summary>Finds the daemons of a Mac and the agents that all its users have.</summary>
    /// <param name="root">The root of the file system.</param>
    /// <param name="commands">The programs of the Mac.</param>
    /// <param name="users">Its users.</param>
    internal static LaunchdJobs OfMac(string root, ICommands commands, IReadOnlyList<MacAccount> users)
    {
        string[] sessions(bool isBackground) => [.. users.Select(user => Domain(user.Uid, isBackground)).Where(domain => Launchctl.Has(commands, domain))];
        return new LaunchdJobs(commands, generation => generation.Manifest.Darwin?.LaunchdJobs.Where(static job => job.Kind != DarwinLaunchdKind.UserAgent).Select(job => job.Kind == DarwinLaunchdKind.Daemon
            ? Job(generation, job, Path.Combine(root, "Library/LaunchDaemons"), ["system"])
            : Job(generation, job, Path.Combine(root, "Library/LaunchAgents"), sessions(job.IsBackground))) ?? []);
    }

    /// <summary>Finds the agents of one user.</summary>
    internal static LaunchdJobs OfHome(ICommands commands, HomeAccount account) =>
        new(commands, generation => generation.Manifest.Darwin?.LaunchdJobs.Where(job => job.Kind == DarwinLaunchdKind.UserAgent && job.User == account.User)
            .Select(job => Job(generation, job, Path.Combine(account.Directory, "Library/LaunchAgents"), [Domain(account.Uid, job.IsBackground)]) with { Uid = account.Uid, Gid = account.Gid }) ?? []);

    /// <summary>Gives the property lists that a generation wants. They are copies: launchd does not follow links.</summary>
    internal IEnumerable<WantedPath> Wanted(Generation? next) => Of(next).Select(static job => new WantedPath(job.Path, new FileThere(FileHash.Of(job.Source), s_mode, job.Uid, job.Gid))
    {
        Source = job.Source,
        Placement = FilePlacement.Copy,
        MayComeBack = true,
    });

    /// <summary>Plans what becomes of jobs.</summary>
    /// <param name="now">The generation that the Mac is on; null before the first.</param>
    /// <param name="next">The generation that is wanted; null for none.</param>
    /// <param name="changes">What becomes of files.</param>
    /// <returns>The plan.</returns>
    internal LaunchdPlan Plan(Generation? now, Generation? next, IReadOnlyList<PathChange> changes)
    {
        var (old, wanted) = (Of(now), Of(next));
        return LaunchdPlanner.Plan(old, wanted, changes, Observe([.. old, .. wanted]));
    }

    private IReadOnlyList<LaunchdJob> Of(Generation? generation) => generation is null ? [] : [.. jobs(generation)];

    private LaunchdState Observe(IReadOnlyList<LaunchdJob> all)
    {
        var domains = all.SelectMany(static job => job.Domains).Distinct(StringComparer.Ordinal).Where(domain => Launchctl.Has(commands, domain)).ToHashSet(StringComparer.Ordinal);
        var targets = all.SelectMany(static job => job.Domains.Select(domain => (Domain: domain, Target: Launchctl.Target(domain, job.Label)))).Distinct();
        return new LaunchdState(domains, targets.Where(place => domains.Contains(place.Domain) && Launchctl.Has(commands, place.Target)).Select(static place => place.Target).ToHashSet(StringComparer.Ordinal));
    }

    private static LaunchdJob Job(Generation generation, DarwinLaunchdJob job, string folder, IReadOnlyList<string> domains) =>
        new(job.Label, Path.Combine(folder, $"{job.Label}.plist"), Path.Combine(generation.Closure, job.File), domains);

    private static string Domain(uint uid, bool isBackground) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(isBackground ? "user" : "gui")}/{uid}");
}
