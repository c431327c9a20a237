namespace Cairn.Mac;

/// <summary>A Finder that shows what there is: extensions, hidden files, paths and sizes.</summary>
public sealed partial class MacFinder : Feature, IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var finder = target.Defaults.Preferences.Finder;
        finder.ExtensionChangeWarning = false;
        finder.FoldersFirst = true;
        finder.NewWindowTarget = FinderTarget.Home;
        finder.PathInTitle = true;
        finder.PreferredView = FinderView.Columns;
        finder.QuitMenuItem = true;
        finder.RemoveOldTrashItems = true;
        finder.SearchScope = FinderSearchScope.CurrentFolder;
        finder.ShowAllExtensions = true;
        finder.ShowAllFiles = true;
        finder.ShowPathBar = true;
        finder.ShowStatusBar = true;
        target.Defaults.Preferences.DesktopServices.NoNetworkStores = true;
        target.Defaults.Preferences.DesktopServices.NoUsbStores = true;
    }
}
