namespace Cairn.Platform;

/// <summary>Something pinned to the Dock.</summary>
/// <remarks>
/// A string converts to it: a path that ends in <c>.app</c> is an app, one whose last part has another extension a file, any
/// other a folder.
/// </remarks>
public sealed record DockTile
{
    private DockTile(DockTileKind kind, string? path) => (Kind, Path) = (kind, path);

    /// <summary>Gets what is pinned.</summary>
    public DockTileKind Kind { get; }

    /// <summary>Gets the absolute path; null for a spacer.</summary>
    public string? Path { get; }

    /// <summary>Gets the order of a folder's items.</summary>
    public StackOrder Order { get; private init; }

    /// <summary>Gets how the icon of a folder looks.</summary>
    public StackIcon Icon { get; private init; }

    /// <summary>Gets how an opened folder looks.</summary>
    public StackView View { get; private init; }

    /// <summary>Pins what a path suggests.</summary>
    public static implicit operator DockTile(string path) => FromPath(path);

    /// <summary>Pins what a path suggests.</summary>
    /// <param name="path">The absolute path.</param>
    public static DockTile FromPath(string path)
    {
        var name = path.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return name.EndsWith(".app", StringComparison.Ordinal) ? App(path)
            : name.Contains('.', StringComparison.Ordinal) ? File(path)
            : Folder(path);
    }

    /// <summary>Pins an app.</summary>
    /// <param name="path">The absolute path of its bundle.</param>
    public static DockTile App(string path) => new(DockTileKind.App, path);

    /// <summary>Pins a file.</summary>
    /// <param name="path">Its absolute path.</param>
    public static DockTile File(string path) => new(DockTileKind.File, path);

    /// <summary>Pins a folder.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="order">The order of its items.</param>
    /// <param name="icon">How its icon looks.</param>
    /// <param name="view">How it looks when it is opened.</param>
    public static DockTile Folder(
        string path, StackOrder order = StackOrder.Name, StackIcon icon = StackIcon.Stack, StackView view = StackView.Automatic) =>
        new(DockTileKind.Folder, path) { Order = order, Icon = icon, View = view };

    /// <summary>Leaves a gap between apps.</summary>
    /// <param name="isSmall">Whether it is half as wide as an icon.</param>
    public static DockTile Spacer(bool isSmall = false) => new(isSmall ? DockTileKind.SmallSpacer : DockTileKind.Spacer, path: null);

    /// <summary>Returns the path, or what the tile is.</summary>
    public override string ToString() => Path ?? Kind.ToString();

    internal static PropertyListValue Array(IEnumerable<DockTile> tiles) => PropertyListValue.Array(tiles.Select(DockTilePropertyList.Of));
}
