namespace Cairn.Platform;

/// <summary>Writes tiles as the Dock keeps them.</summary>
internal static class DockTilePropertyList
{
    // CFURLPathStyle: an address is either a path or a URL.
    private const int PosixPath = 0;
    private const int Url = 15;

    internal static PropertyListValue Of(DockTile tile) => tile.Kind switch
    {
        DockTileKind.App => Tile(type: null, ("file-data", FileData(tile.Path!, PosixPath))),
        DockTileKind.File => Tile("file-tile", ("file-data", FileData(Address(tile.Path!), Url))),
        DockTileKind.Folder => Tile(
            "directory-tile",
            ("arrangement", tile.Order.Written()),
            ("displayas", tile.Icon.Written()),
            ("file-data", FileData(Address(tile.Path!), Url)),
            ("showas", tile.View.Written())),
        DockTileKind.Spacer => Tile("spacer-tile"),
        _ => Tile("small-spacer-tile"),
    };

    private static PropertyListValue Tile(string? type, params IEnumerable<(string Key, PropertyListValue Value)> data)
    {
        var tileData = Dictionary(data);
        return type is null ? Dictionary([("tile-data", tileData)]) : Dictionary([("tile-data", tileData), ("tile-type", type)]);
    }

    private static PropertyListValue FileData(string address, int type) => Dictionary([("_CFURLString", address), ("_CFURLStringType", type)]);

    private static PropertyListValue Dictionary(IEnumerable<(string Key, PropertyListValue Value)> entries) =>
        PropertyListValue.Dictionary(entries.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value)));

    private static string Address(string path) => $"file://{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";
}
