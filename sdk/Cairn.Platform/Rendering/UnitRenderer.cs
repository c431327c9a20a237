using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns units into files and into what the activator needs to know of them.</summary>
/// <param name="folder">The folder of the units, relative to <c>/etc</c> or to the home.</param>
/// <param name="root">Where that is in the system object.</param>
/// <param name="files">The system object.</param>
internal sealed class UnitRenderer(string folder, string root, ObjectFiles files)
{
    internal const string SystemFolder = "systemd/system";
    internal const string UserFolder = "systemd/user";

    private const string DropInName = "10-cairn.conf";

    private readonly List<FileEntry> _entries = [];

    internal IReadOnlyList<FileEntry> Files => _entries;

    internal static string HomeFolder(Home home) => $"{home.Xdg.Config}/{UserFolder}";

    /// <summary>Gives the paths of all files that units may have, for whom the units need not be right yet.</summary>
    internal static IEnumerable<string> PathsOf(UnitTables units, string folder) =>
        from unit in units.All()
        where UnitNames.WhyNotStem(unit.Stem, unit.Suffix) is null
        from path in unit.Mask || !unit.IsDropIn
            ? UnitLinks.Of(unit, new HashSet<string>(StringComparer.Ordinal), ScopeOf(folder)).Where(_ => !unit.Mask && unit.Enable != false).Select(static link => link.Path).Prepend(unit.FullName)
            : [$"{unit.FullName}.d/{DropInName}"]
        select $"{folder}/{path}";

    internal IReadOnlyList<UnitEntry> Render(UnitTables units)
    {
        var all = units.All().ToList();
        var declared = all.Where(static unit => !unit.IsDropIn).Select(static unit => unit.FullName).ToHashSet(StringComparer.Ordinal);
        return [.. all.Select(unit => Render(unit, declared)).OrderBy(static unit => unit.Name, StringComparer.Ordinal)];
    }

    private UnitEntry Render(SystemdUnit unit, HashSet<string> declared)
    {
        var entry = new UnitEntry
        {
            Name = unit.FullName,
            OnChange = unit.OnChange,
            StopOnRemoval = unit.StopOnRemoval,
            NotSocketActivated = unit.IsNotSocketActivated,
        };
        if (unit.Mask)
        {
            AddLink($"{folder}/{unit.FullName}", "/dev/null");
            return entry with { Masked = true };
        }

        var links = unit.Enable == false ? [] : UnitLinks.Of(unit, declared, ScopeOf(folder)).ToList();
        links.ForEach(link => AddLink($"{folder}/{link.Path}", link.Target));
        var text = UnitText.Of(unit);
        return entry with
        {
            File = unit.IsDropIn ? null : AddFile($"{folder}/{unit.FullName}", text, unit),
            DropIns = unit.IsDropIn && text.Length > 0 ? [AddFile($"{folder}/{unit.FullName}.d/{DropInName}", text, unit)] : [],
            Links = [.. links.Select(link => $"{folder}/{link.Path}")],
            Enabled = unit.IsDropIn && links.Count == 0 ? unit.Enable : null,
            Start = !unit.IsTemplate && (links.Exists(static link => link.Starts) || (unit.IsDropIn && unit.Enable == true)),
        };
    }

    /// <summary>Gives the last name of the folder: <c>system</c> or <c>user</c>.</summary>
    private static string ScopeOf(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    private string AddFile(string path, string text, SystemdUnit unit)
    {
        var source = files.Add($"{root}/{path}", text);
        _entries.Add(new FileEntry { Path = path, Source = source, Placement = unit.Placement, Mode = unit.Placement == FilePlacement.Copy ? "0644" : null, WhenOccupied = unit.WhenOccupied });
        return source;
    }

    /// <summary>A link of the same name that is there already says the same thing, so it is kept aside rather than an obstacle.</summary>
    private void AddLink(string path, string target)
    {
        if (!_entries.Exists(entry => string.Equals(entry.Path, path, StringComparison.Ordinal)))
        {
            _entries.Add(new FileEntry { Path = path, Target = target, WhenOccupied = OccupiedPath.Backup });
        }
    }
}
