using Cairn.Store.Manifests;

namespace Cairn.Deployment.Comparisons;

/// <summary>Compares two closures of a machine, by what they say alone: no machine is asked. Secrets are told by their names.</summary>
public static class Comparison
{
    /// <summary>Compares.</summary>
    /// <param name="old">The closure before; null for none.</param>
    /// <param name="next">The closure after.</param>
    /// <returns>What differs, sorted by kind of thing, then by name; nothing for the same closure.</returns>
    public static IReadOnlyList<Difference> Of(ComparedSystem? old, ComparedSystem next)
    {
        var (before, after) = (old?.Manifest, next.Manifest);
        var files = new FileComparison(old, next);
        var units = new UnitComparison(old, next);
        return
        [
            .. Settings(before, after),
            .. Packages(before?.Apt, after.Apt),
            .. Software(old, next),
            .. Keyed.Entries(DifferenceSubject.User, before?.Users, after.Users, static user => user.Name),
            .. Keyed.Entries(DifferenceSubject.Group, before?.Groups, after.Groups, static group => group.Name),
            .. SecretComparison.Of(old, next),
            .. Keyed.Entries(DifferenceSubject.Certificate, before?.Certificates, after.Certificates, static certificate => certificate.Name, "source"),
            .. files.Of(DifferenceSubject.File, before?.Etc, after.Etc, static path => $"/etc/{path}"),
            .. units.Of(DifferenceSubject.Unit, before?.Units, after.Units, static name => name),
            .. units.Of(DifferenceSubject.UserUnit, before?.UserUnits, after.UserUnits, static name => name),
            .. files.Steps(before?.Steps, after.Steps, static name => name),
            .. Homes(before?.Homes, after.Homes, files, units),
            .. FieldDifferences.Of(before?.Darwin, after.Darwin).Select(static line => Changed(DifferenceSubject.Mac, line)),
        ];
    }

    private static IEnumerable<Difference> Settings(Manifest? old, Manifest next) =>
        FieldDifferences.Of(SettingsOf(old), SettingsOf(next)).Select(static line => Changed(DifferenceSubject.Setting, line));

    private static object? SettingsOf(Manifest? manifest) => manifest is null ? null : new
    {
        manifest.HostName,
        manifest.System,
        manifest.TrustedKeys,
        manifest.Session,
        manifest.PackageChoices,
        Profile = manifest.Packages,
        Apt = manifest.Apt is { } apt ? new { apt.Snapshot, apt.InstallRecommends, apt.Removed } : null,
    };

    /// <summary>A line that begins with the name of a property names what changed.</summary>
    private static Difference Changed(DifferenceSubject subject, string line)
    {
        var end = line.IndexOf(": ", StringComparison.Ordinal);
        return new Difference(subject, line[..end], DifferenceKind.Changed) { Details = [line[(end + 2)..]] };
    }

    private static IEnumerable<Difference> Packages(AptEntry? old, AptEntry? next)
    {
        return Keyed.Of(DifferenceSubject.Package, old?.Packages ?? [], next?.Packages ?? [], Name, static (_, added) => Version(added) is { } version ? [version] : [], static (one, other) =>
            one == other ? null : [$"{Version(one) ?? "any version"} → {Version(other) ?? "any version"}"]);

        static string Name(string package) => package.Split('=')[0];
        static string? Version(string package) => package.Split('=') is [_, var version] ? version : null;
    }

    private static IEnumerable<Difference> Software(ComparedSystem? old, ComparedSystem next) => Keyed.Of(
        DifferenceSubject.Software,
        old is null ? [] : [.. old.Software],
        [.. next.Software],
        static software => software.Key,
        static (_, software) => [software.Value.Text],
        static (one, other) => one.Value.Digest == other.Value.Digest ? null
            : one.Value.Version == other.Value.Version && one.Value.Version is { } same ? [$"{same}, other files"]
            : [$"{one.Value.Text} → {other.Value.Text}"]);

    private static IEnumerable<Difference> Homes(IReadOnlyList<HomeEntry>? old, IReadOnlyList<HomeEntry> next, FileComparison files, UnitComparison units)
    {
        foreach (var user in (old ?? []).Concat(next).Select(static home => home.User).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var before = old?.FirstOrDefault(home => home.User == user);
            var after = next.FirstOrDefault(home => home.User == user);
            var fields = FieldDifferences.Of(before, after, "files", "units", "steps", "user").ToList();
            if (before is null || after is null || fields.Count > 0)
            {
                yield return new Difference(DifferenceSubject.Home, user, before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : DifferenceKind.Changed) { Details = before is null || after is null ? [] : fields };
            }

            foreach (var difference in files.Of(DifferenceSubject.HomeFile, before?.Files, after?.Files ?? [], path => $"{user}: ~/{path}")
                .Concat(units.Of(DifferenceSubject.HomeUnit, before?.Units, after?.Units ?? [], name => $"{user}: {name}"))
                .Concat(files.Steps(before?.Steps, after?.Steps ?? [], name => $"{user}: {name}")))
            {
                yield return difference;
            }
        }
    }
}
