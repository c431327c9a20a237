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

    /// <summary>Gives the paths of all files that units have, without writing any.</summary>
    internal static IEnumerable<string> PathsOf(UnitTables units, string folder)
    {
        var renderer = new UnitRenderer(folder, "etc", new ObjectFiles());
        _ = renderer.Render(units);
        return renderer.Files.Select(static file => file.Path);
    }

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

        var links = unit.Enable == false ? [] : UnitLinks.Of(unit, declared).ToList();
        links.ForEach(link => AddLink($"{folder}/{link.Path}", link.Target));
        var text = UnitText.Of(unit);
        return entry with
        {
            File = unit.IsDropIn ? null : AddFile($"{folder}/{unit.FullName}", text),
            DropIns = unit.IsDropIn && text.Length > 0 ? [AddFile($"{folder}/{unit.FullName}.d/{DropInName}", text)] : [],
            Links = [.. links.Select(link => $"{folder}/{link.Path}")],
            Enabled = unit.IsDropIn && links.Count == 0 ? unit.Enable : null,
            Start = !unit.IsTemplate && (links.Exists(static link => link.Starts) || (unit.IsDropIn && unit.Enable == true)),
        };
    }

    private string AddFile(string path, string text)
    {
        var source = files.Add($"{root}/{path}", text);
        _entries.Add(new FileEntry { Path = path, Source = source });
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
