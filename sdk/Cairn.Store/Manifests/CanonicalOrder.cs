namespace Cairn.Store.Manifests;

/// <summary>Sorts what has no order of its own, so that equal manifests are written alike.</summary>
internal static class CanonicalOrder
{
    internal static Manifest Of(Manifest manifest) => manifest with
    {
        Etc = Of(manifest.Etc),
        Units = Of(manifest.Units),
        UserUnits = Of(manifest.UserUnits),
        Users = [.. Sort(manifest.Users, static user => user.Name).Select(static user => user with { Groups = Sort(user.Groups) })],
        Groups = [.. Sort(manifest.Groups, static group => group.Name).Select(static group => group with { Members = Sort(group.Members) })],
        Certificates = Sort(manifest.Certificates, static certificate => certificate.Name),
        Session = Of(manifest.Session),
        Homes = [.. Sort(manifest.Homes, static home => home.User).Select(Of)],
        TrustedKeys = manifest.TrustedKeys is { } keys ? Sort(keys) : null,
        Packages = manifest.Packages is { } packages ? Sort(packages) : null,
        PackageChoices = Of(manifest.PackageChoices),
        Secrets = manifest.Secrets is { } secrets ? Sort(secrets, static secret => secret.Name) : null,
        SecretTemplates = manifest.SecretTemplates is { } templates ? Sort(templates, static template => template.Name) : null,
        HealthChecks = manifest.HealthChecks is { } checks ? Sort(checks, static check => check.Name) : null,
        Apt = manifest.Apt is { } apt ? apt with { Packages = Sort(apt.Packages), Removed = Sort(apt.Removed) } : null,
    };

    private static HomeEntry Of(HomeEntry home) => home with
    {
        Files = Of(home.Files),
        Directories = Sort(home.Directories, static directory => directory.Path),
        Units = Of(home.Units),
        Session = Of(home.Session),
        Packages = home.Packages is { } packages ? Sort(packages) : null,
        PackageChoices = Of(home.PackageChoices),
    };

    private static IReadOnlyList<FileEntry> Of(IReadOnlyList<FileEntry> files) =>
    [
        .. Sort(files, static file => file.Path)
            .Select(static file => file.KnownHashes is { } hashes ? file with { KnownHashes = Sort(hashes) } : file),
    ];

    private static IReadOnlyList<UnitEntry> Of(IReadOnlyList<UnitEntry> units) =>
        [.. Sort(units, static unit => unit.Name).Select(static unit => unit with { DropIns = Sort(unit.DropIns), Links = Sort(unit.Links) })];

    private static SessionEntry Of(SessionEntry session) => session with
    {
        Variables = new SortedDictionary<string, string>(session.Variables.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
    };

    private static SortedDictionary<string, string>? Of(IReadOnlyDictionary<string, string>? choices) =>
        choices is null ? null : new SortedDictionary<string, string>(choices.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static IReadOnlyList<string> Sort(IReadOnlyList<string> items) => Sort(items, static item => item);

    private static IReadOnlyList<T> Sort<T>(IReadOnlyList<T> items, Func<T, string> key) => [.. items.OrderBy(key, StringComparer.Ordinal)];
}
