using Cairn.Store.Manifests;

namespace Cairn.Deployment.Comparisons;

/// <summary>Compares files, with what is in them.</summary>
internal sealed class FileComparison(ComparedSystem? old, ComparedSystem next)
{
    internal IEnumerable<Difference> Of(DifferenceSubject subject, IReadOnlyList<FileEntry>? before, IReadOnlyList<FileEntry> after, Func<string, string> name)
    {
        var (one, other) = ((before ?? []).ToDictionary(static file => file.Path, StringComparer.Ordinal), after.ToDictionary(static file => file.Path, StringComparer.Ordinal));
        foreach (var path in one.Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Of(subject, name(path), one.GetValueOrDefault(path), other.GetValueOrDefault(path)) is { } difference)
            {
                yield return difference;
            }
        }
    }

    internal IEnumerable<Difference> Steps(IReadOnlyList<StepEntry>? before, IReadOnlyList<StepEntry> after, Func<string, string> name)
    {
        var (one, other) = ((before ?? []).ToDictionary(static step => step.Name, StringComparer.Ordinal), after.ToDictionary(static step => step.Name, StringComparer.Ordinal));
        foreach (var step in one.Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, becomes) = (one.GetValueOrDefault(step), other.GetValueOrDefault(step));
            List<string> fields = was is null || becomes is null ? [] : [.. FieldDifferences.Of(was, becomes, "script")];
            var texts = Texts(was is null ? null : old!.Read(was.Script), becomes is null ? null : next.Read(becomes.Script));
            if (was is null || becomes is null || fields.Count > 0 || !texts.AreSame)
            {
                yield return new Difference(DifferenceSubject.Step, name(step), KindOf(was, becomes)) { Details = [.. fields, .. texts.Words], Diff = texts.Diff };
            }
        }
    }

    private Difference? Of(DifferenceSubject subject, string name, FileEntry? before, FileEntry? after)
    {
        var was = before?.Source is { } source ? old!.Read(source) : null;
        var becomes = after?.Source is { } place ? next.Read(place) : null;
        var texts = Texts(was, becomes);
        List<string> fields = before is null || after is null ? [] : [.. FieldDifferences.Of(before, after, "source", "path", "onChange", "knownHashes")];
        return before is not null && after is not null && fields.Count == 0 && texts.AreSame
            ? null
            : new Difference(subject, name, KindOf(before, after)) { Details = [.. Target(before, after), .. fields, .. texts.Words], Diff = texts.Diff };
    }

    private static DifferenceKind KindOf(object? before, object? after) => before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : DifferenceKind.Changed;

    /// <summary>Where a link points is all that there is to say of one that comes or goes.</summary>
    private static IEnumerable<string> Target(FileEntry? before, FileEntry? after) =>
        (before is null ? after : after is null ? before : null)?.Target is { } target ? [$"a link to '{target}'"] : [];

    internal static (bool AreSame, IReadOnlyList<string> Words, IReadOnlyList<string> Diff) Texts(FileContent? was, FileContent? becomes)
    {
        if (was is null ? becomes is null : was.Is(becomes))
        {
            return (true, [], []);
        }

        var (before, after) = (was is null ? "" : was.Text, becomes is null ? "" : becomes.Text);
        return before is null || after is null
            ? (false, [$"no text that is shown: {was?.Words ?? "nothing"} → {becomes?.Words ?? "nothing"}"], [])
            : (false, [], UnifiedDiff.Of(before, after));
    }
}
