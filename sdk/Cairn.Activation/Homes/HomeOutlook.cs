using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Plans;

namespace Cairn.Activation.Homes;

/// <summary>What would become of a home, and where it is now.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Closure">The closure that the home is on; null for none.</param>
internal sealed record HomeOutlook(ActivationPlan Plan, string? Closure)
{
    private const long LargestLedger = 64 * 1024 * 1024;

    internal static HomeOutlook Of(HomeAccount account, Generation? next, IFileView files, ICommands commands, PlanChoices choices)
    {
        var layout = Layout.OfHome(account.Directory, "");
        if (FileStatus.Of(layout.Ledger) is { } status && (status.Kind != FileType.Regular || new FileInfo(layout.Ledger).Length > LargestLedger))
        {
            throw CoreDiagnostics.StateMalformed.Error(layout.Ledger, "it is no file, or too large a one");
        }

        var ledger = StateFile.ReadLedger(layout);
        if (ledger.Paths.Keys.FirstOrDefault(path => !path.StartsWith(account.Directory + "/", StringComparison.Ordinal)) is { } outside)
        {
            throw CoreDiagnostics.StateMalformed.Error(layout.Ledger, $"it speaks of '{outside}', which is not in the home");
        }

        var list = new GenerationList(layout);
        var now = list.Current is { } number ? list.Read(number) : null;
        var wanted = next is null ? null
            : string.Equals(now?.Closure, next.Closure, StringComparison.Ordinal) ? now
            : next with { Number = Math.Max(ledger.LastGeneration, list.Last) + 1 };
        return new HomeOutlook(new HomePlanner(layout, account, files, commands).Plan(now, wanted, ledger, choices), now?.Closure);
    }
}
