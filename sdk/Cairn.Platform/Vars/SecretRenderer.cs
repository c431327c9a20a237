using Cairn.Secrets.Vars;
using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Puts the encrypted secrets of a machine into its system object, and says what becomes of them.</summary>
internal static class SecretRenderer
{
    internal static string? OwnerOf(UsedGenerator used, SecretFile file) => RowOf(used, file)?.Owner ?? file.Owner;

    internal static string? GroupOf(UsedGenerator used, SecretFile file) => RowOf(used, file)?.Group ?? file.Group;

    /// <summary>Lists the secrets that a machine gets, each with where it was used.</summary>
    internal static IEnumerable<(UsedGenerator Used, SecretFile File, string? User)> Deployed(Host host) =>
    [
        .. Deployed(host.Vars, user: null),
        .. host.Home.Values.SelectMany(static home => Deployed(home.Vars, home.UserName)),
    ];

    internal static IReadOnlyList<SecretEntry>? Secrets(Host host, ObjectFiles files)
    {
        var values = host.Fleet.Vars.Values;
        var entries = Deployed(host)
            .Where(secret => values.Read(secret.File.Generator.Place, secret.File.Name, isSecret: true) is not null)
            .Select(secret => Render(secret.Used, secret.File, secret.User, values, files))
            .ToList();
        return entries.Count > 0 ? entries : null;
    }

    internal static IReadOnlyList<SecretTemplateEntry>? Templates(Host host, ObjectFiles files)
    {
        var entries = host.Vars.Templates.Values.Select(template => Render(template, files)).ToList();
        return entries.Count > 0 ? entries : null;
    }

    internal static IReadOnlyList<string>? RestartsOf(UsedGenerator used, SecretFile file) => Units(file.RestartUnits, RowOf(used, file)?.RestartUnits);

    internal static IReadOnlyList<string>? ReloadsOf(UsedGenerator used, SecretFile file) => Units(file.ReloadUnits, RowOf(used, file)?.ReloadUnits);

    private static IEnumerable<(UsedGenerator Used, SecretFile File, string? User)> Deployed(Vars vars, string? user) =>
        vars.Generators.Values.SelectMany(used => used.Generator.Members.Files.OfType<SecretFile>().Where(static file => file.Deploy).Select(file => (used, file, user)));

    private static SecretEntry Render(UsedGenerator used, SecretFile file, string? user, VarValues values, ObjectFiles files) => new()
    {
        Name = file.FullName,
        Source = files.Add($"secrets/{file.FullName}{VarPlace.SecretSuffix}", values.Read(file.Generator.Place, file.Name, isSecret: true)!.Value),
        Path = file.Path,
        Phase = file.NeededFor,
        Mode = (RowOf(used, file)?.Mode ?? file.Mode).ToOctal(),
        Owner = OwnerOf(used, file) ?? user,
        Group = GroupOf(used, file),
        RestartUnits = RestartsOf(used, file),
        ReloadUnits = ReloadsOf(used, file),
    };

    private static SecretTemplateEntry Render(SecretTemplate template, ObjectFiles files) => new()
    {
        Name = template.RowKey,
        Source = files.Add($"secrets/templates/{template.RowKey}", Lines.Ended(template.Text.ToString())),
        Path = template.Path,
        Secrets = SecretPlaceholder.NamesIn(template.Text.ToString()),
        Mode = template.Mode.ToOctal(),
        Owner = template.Owner,
        Group = template.Group,
        RestartUnits = template.RestartUnits.Count > 0 ? [.. template.RestartUnits] : null,
        ReloadUnits = template.ReloadUnits.Count > 0 ? [.. template.ReloadUnits] : null,
    };

    private static DeployedSecret? RowOf(UsedGenerator used, SecretFile file) => used.Secrets.TryGetValue(file.Name, out var row) ? row : null;

    private static List<string>? Units(IReadOnlyList<string> declared, IEnumerable<string>? added) =>
        declared.Concat(added ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } units ? units : null;
}
