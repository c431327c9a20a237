namespace Cairn.Platform;

/// <summary>The links that a unit's <c>[Install]</c> section describes.</summary>
internal static class UnitLinks
{
    /// <summary>Where distributions keep their units; the name of a link counts, not its target.</summary>
    private const string VendorFolder = "/usr/lib/systemd/";

    /// <summary>Lists the links.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="declared">The names of the units that have a file of ours.</param>
    /// <param name="scope">Whose units they are: <c>system</c> or <c>user</c>.</param>
    internal static IEnumerable<UnitLink> Of(SystemdUnit unit, IReadOnlySet<string> declared, string scope)
    {
        var name = Instance(unit);
        if (name is null)
        {
            yield break;
        }

        var file = FileOf(name);
        var isOurs = declared.Contains(file);
        var vendor = $"{VendorFolder}{scope}/{file}";
        foreach (var (users, kind) in new[] { (unit.Install.WantedBy, "wants"), (unit.Install.RequiredBy, "requires"), (unit.Install.UpheldBy, "upholds") })
        {
            foreach (var user in users)
            {
                yield return new UnitLink($"{user}.{kind}/{name}", isOurs ? $"../{file}" : vendor, Starts: true);
            }
        }

        foreach (var alias in unit.Install.Alias)
        {
            yield return new UnitLink(alias, isOurs ? file : vendor, Starts: false);
        }
    }

    /// <summary>Gives the name that is enabled: a template's default instance; null for a template without one.</summary>
    private static string? Instance(SystemdUnit unit) =>
        !unit.IsTemplate ? unit.FullName : unit.Install.DefaultInstance is { } instance ? $"{unit.Stem}{instance}{unit.Suffix}" : null;

    /// <summary>Gives the name of the file of a unit, which for an instance is its template's.</summary>
    private static string FileOf(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? name : name[..(at + 1)] + name[name.LastIndexOf('.')..];
    }
}
