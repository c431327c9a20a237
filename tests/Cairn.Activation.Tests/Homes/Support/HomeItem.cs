using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes.Support;

/// <summary>A file of a home, and its content in the closure.</summary>
internal sealed record HomeItem(FileEntry Entry, string? Content)
{
    internal static HomeItem Link(string path, string content, OccupiedPath whenOccupied = OccupiedPath.Refuse) =>
        new(new FileEntry { Path = path, Placement = FilePlacement.Link, Source = SourceOf(path), WhenOccupied = whenOccupied }, content);

    internal static HomeItem Copy(string path, string content, string mode = "0644", OccupiedPath whenOccupied = OccupiedPath.Refuse) =>
        new(new FileEntry { Path = path, Placement = FilePlacement.Copy, Source = SourceOf(path), Mode = mode, WhenOccupied = whenOccupied }, content);

    internal static HomeItem Seed(string path, string content) => Placed(path, content, FilePlacement.Seed);

    internal static HomeItem Merge(string path, string content) => Placed(path, content, FilePlacement.Merge);

    internal HomeItem OnChange() => this with { Entry = Entry with { OnChange = $"scripts/on-change/{SourceOf(Entry.Path)}" } };

    private static HomeItem Placed(string path, string content, FilePlacement placement) =>
        new(new FileEntry { Path = path, Placement = placement, Source = SourceOf(path), Mode = "0644" }, content);

    private static string SourceOf(string path) => $"homes/{HomeFolder.User}/{path}";
}
