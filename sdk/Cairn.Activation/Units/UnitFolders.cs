namespace Cairn.Activation.Units;

/// <summary>Where one set of units lies, and which folders it outranks (systemd.unit(5), "Unit File Load Path").</summary>
/// <param name="Own">The folder, and other paths that lead to it.</param>
/// <param name="Weaker">The folders whose definitions ours hide.</param>
internal sealed record UnitFolders(IReadOnlyList<string> Own, IReadOnlyList<string> Weaker)
{
    /// <summary>Where distributions and administrators of one machine have definitions that a folder in <c>/etc</c> hides.</summary>
    private static readonly string[] s_distribution = ["/usr/local/lib/systemd", "/usr/lib/systemd", "/lib/systemd"];

    internal static readonly UnitFolders OfSystem = new(
        ["/etc/systemd/system"],
        ["/etc/systemd/system.attached", "/run/systemd/system", "/run/systemd/system.attached", "/run/systemd/generator", "/run/systemd/generator.late", .. s_distribution.Select(static folder => folder + "/system")]);

    /// <summary>The units that every user has. Debian's second path to the folder comes before the first.</summary>
    internal static readonly UnitFolders OfUsers = new(
        ["/etc/systemd/user", "/etc/xdg/systemd/user"],
        ["/run/systemd/user", "/usr/local/share/systemd/user", "/usr/share/systemd/user", .. s_distribution.Select(static folder => folder + "/user")]);

    /// <summary>Gets the folders of the distribution's own definitions.</summary>
    internal IEnumerable<string> OfDistribution => Weaker.Where(static folder => folder.StartsWith("/usr/", StringComparison.Ordinal) || folder.StartsWith("/lib/", StringComparison.Ordinal));

    /// <summary>The units of one user's home.</summary>
    internal static UnitFolders OfHome(string folder) => new([folder], [.. OfUsers.Own, .. OfUsers.Weaker]);

    /// <summary>Says whether a definition lies where ours do not reach.</summary>
    internal bool IsStronger(string fragment) => fragment.Length > 0 && !Has(Own, fragment) && !Has(Weaker, fragment);

    internal bool IsOfDistribution(string fragment) => Has(OfDistribution, fragment);

    private static bool Has(IEnumerable<string> folders, string file) => folders.Contains(Path.GetDirectoryName(file), StringComparer.Ordinal);
}
