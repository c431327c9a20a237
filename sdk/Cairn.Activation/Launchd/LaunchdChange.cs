using Cairn.Activation.Files;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Launchd;

/// <summary>What becomes of the job of one property list.</summary>
internal sealed class LaunchdChange
{
    private readonly LaunchdJob _job;
    private readonly LaunchdJob? _next;
    private readonly PathChange? _file;
    private readonly LaunchdState _state;

    /// <param name="old">The job as the old generation has it; null when it is new.</param>
    /// <param name="next">The job as the next generation has it; null when it goes.</param>
    /// <param name="file">What becomes of the property list; null when it stays.</param>
    /// <param name="state">What launchd has.</param>
    internal LaunchdChange(LaunchdJob? old, LaunchdJob? next, PathChange? file, LaunchdState state)
    {
        (_job, _next, _file, _state) = (next ?? old!, next, file, state);
        var present = (old?.Domains ?? []).Union(next?.Domains ?? [], StringComparer.Ordinal).Where(domain => state.Has(domain, _job.Label)).ToList();
        var isWrong = file is not null || next is null || present.Except(next.Domains, StringComparer.Ordinal).Any();
        Leaves = isWrong ? present : [];
        Comes = [.. Wanted.Where(domain => state.Domains.Contains(domain) && (isWrong || !state.Has(domain, _job.Label)))];
    }

    /// <summary>Gets the domains that it leaves.</summary>
    internal IReadOnlyList<string> Leaves { get; }

    /// <summary>Gets the domains that it comes into.</summary>
    internal IReadOnlyList<string> Comes { get; }

    /// <summary>Gets where the property list that will be there is to be loaded: somebody else's, which comes back, where Cairn's was.</summary>
    private IReadOnlyList<string> Wanted => _next?.Domains ?? (_file?.After is FileThere ? _job.Domains : []);

    internal Effect Leave() => new LaunchdBootOut(_job.Label, _job.Path, Leaves);

    internal Effect Come() => new LaunchdBootstrap(_job.Label, _job.Path, Comes) { Old = _file is { Before: FileThere } ? _file : null, OldDomains = Leaves };

    internal IEnumerable<string> Notices() => Wanted.Where(domain => !_state.Domains.Contains(domain))
        .Select(domain => $"'{_job.Label}' starts when its user logs in: there is no '{domain}' now.");
}
