namespace Cairn.Testing.Machines;

/// <summary>A small Debian package for tests of apt.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record DebianPackage(string Name, string Version)
{
    /// <summary>Gets the packages it needs, as in <c>Depends</c>.</summary>
    public IReadOnlyList<string> Depends { get; init; } = [];

    /// <summary>Gets its files: path in the machine and text.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the files that an administrator may edit, which dpkg asks about.</summary>
    public IReadOnlyList<string> ConfigurationFiles { get; init; } = [];

    /// <summary>Gets its maintainer scripts, by name: <c>preinst</c>, <c>postinst</c>, <c>prerm</c>, <c>postrm</c>.</summary>
    public IReadOnlyDictionary<string, string> Scripts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the control file, which is also the beginning of its entry in an index.</summary>
    internal string Control =>
        $"Package: {Name}\nVersion: {Version}\nArchitecture: all\nMaintainer: Tests <tests@example.org>\n"
        + (Depends.Count > 0 ? $"Depends: {string.Join(", ", Depends)}\n" : "")
        + $"Description: {Name} for tests\n";
}
