namespace Cairn.Activation.Apt;

/// <summary>What is installed, and what of it APT may remove by itself.</summary>
internal sealed class DpkgState
{
    /// <summary>The format for <c>dpkg-query --showformat</c> that <see cref="Parse"/> reads.</summary>
    internal const string Format = "${Package}\\t${Architecture}\\t${Version}\\t${db:Status-Abbrev}\\n";

    private const int Columns = 4;

    private readonly Dictionary<string, DpkgPackage> packages;
    private readonly HashSet<string> automatic;

    private DpkgState(IEnumerable<DpkgPackage> packages, IEnumerable<string> automatic)
    {
        this.packages = packages.DistinctBy(static package => package.Name, StringComparer.Ordinal).ToDictionary(static package => package.Name, StringComparer.Ordinal);
        this.automatic = automatic.ToHashSet(StringComparer.Ordinal);
    }

    internal bool IsHalfDone => packages.Values.Any(static package => package.IsHalfDone);

    /// <summary>Reads what dpkg-query and apt-mark print.</summary>
    /// <param name="packages">The output of <c>dpkg-query --show</c> in <see cref="Format"/>.</param>
    /// <param name="automatic">The output of <c>apt-mark showauto</c>.</param>
    /// <param name="architecture">The output of <c>dpkg --print-architecture</c>.</param>
    internal static DpkgState Parse(string packages, string automatic, string architecture)
    {
        var native = architecture.Trim();
        return new DpkgState(
            from line in packages.Split('\n')
            let columns = line.Split('\t')
            where columns.Length == Columns && columns[3].Length > 1
            let version = columns[2].Length == 0 || columns[3][1] is 'n' or 'c' ? null : columns[2]
            select new DpkgPackage(Named(columns[0], columns[1], native), version, columns[3]),
            automatic.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Gives the name that is only as long as needed on a machine of an architecture.</summary>
    internal static string Named(string name, string architecture, string native) =>
        architecture == native || architecture.Length == 0 || architecture is "all" or "any" ? name : $"{name}:{architecture}";

    internal DpkgPackage? Find(string name) => packages.GetValueOrDefault(name);

    /// <summary>Gets the installed version; null for none.</summary>
    internal string? VersionOf(string name) => packages.TryGetValue(name, out var package) ? package.Version : null;

    internal bool IsInstalled(string name) => packages.TryGetValue(name, out var package) && package.IsInstalled;

    internal bool IsAutomatic(string name) => automatic.Contains(name);
}
