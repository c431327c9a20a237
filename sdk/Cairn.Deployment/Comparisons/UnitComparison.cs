using Cairn.Store.Manifests;

namespace Cairn.Deployment.Comparisons;

/// <summary>Compares units, and says what will happen to those that run, as far as that does not depend on the machine.</summary>
internal sealed class UnitComparison(ComparedSystem? old, ComparedSystem next)
{
    internal IEnumerable<Difference> Of(DifferenceSubject subject, IReadOnlyList<UnitEntry>? before, IReadOnlyList<UnitEntry> after, Func<string, string> name) =>
        Keyed.Of(subject, before ?? [], after, unit => name(unit.Name), static (kind, unit) => [kind == DifferenceKind.Added ? Added(unit) : Removed(unit)], Changed);

    private List<string>? Changed(UnitEntry before, UnitEntry after)
    {
        List<string> reasons =
        [
            .. Files(before).Union(Files(after), StringComparer.Ordinal).Where(path => !Same(path, Files(before).Contains(path), Files(after).Contains(path))).Select(static path => $"{Path.GetFileName(path)} changed"),
            .. FieldDifferences.Of(before, after, "name", "file", "dropIns", "links"),
        ];
        return reasons.Count == 0 ? null : [.. reasons, Reaction(before, after)];
    }

    private static string[] Files(UnitEntry unit) => unit.File is { } file ? [file, .. unit.DropIns] : [.. unit.DropIns];

    private bool Same(string path, bool isOld, bool isNext)
    {
        var (one, other) = (isOld ? old!.Read(path) : null, isNext ? next.Read(path) : null);
        return one is null ? other is null : one.Is(other);
    }

    private static string Added(UnitEntry unit) => unit.Masked ? "nothing can start it" : unit.Enabled is false ? "is disabled" : unit.Start ? "is started" : "is there to be started";

    private static string Removed(UnitEntry unit) => unit.StopOnRemoval ? "is stopped if it runs" : "keeps running if it runs";

    private static string Reaction(UnitEntry before, UnitEntry after) => after switch
    {
        { Masked: true } when !before.Masked => "is stopped, and nothing can start it",
        { Start: true } when !before.Start => "is started",
        { OnChange: UnitChange.StopAndStart } => "is stopped and started anew if it runs",
        { OnChange: UnitChange.Restart } => "is restarted if it runs",
        { OnChange: UnitChange.Reload } => "is reloaded if it runs",
        _ => "keeps running as it is until something else restarts it",
    };
}
