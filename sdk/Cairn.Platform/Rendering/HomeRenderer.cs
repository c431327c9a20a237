using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns a home into files and its entry of the manifest.</summary>
internal static class HomeRenderer
{
    private const string UsualFolderMode = "0755";

    internal static HomeEntry Render(Home home, ObjectFiles files)
    {
        var root = $"homes/{home.UserName}";
        var units = new UnitRenderer(UnitRenderer.HomeFolder(home), root, files);
        var entry = new HomeEntry
        {
            User = home.UserName,
            Directory = home.Directory,
            Directories = [.. home.Folders.Select(static folder => new DirectoryEntry { Path = folder.Key, Mode = folder.Value.Mode?.ToOctal() ?? UsualFolderMode })],
            Units = home.IsOnDarwin ? [] : units.Render(home.Systemd),
            Packages = ProfileRenderer.Names(home.Packages),
            PackageChoices = ProfileRenderer.Choices(home.PackageChoices),
            Session = SessionRenderer.Render(home.Session),
            Steps = StepRenderer.Render(home.ActivationSteps, $"homes/{home.UserName}", files),
        };
        return entry with { Files = [.. new FileRenderer(root, files).Render(home.Files), .. units.Files] };
    }
}
