using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Reads software as MSBuild's items say it.</summary>
internal static class SoftwareItems
{
    internal static IReadOnlyList<SoftwareDeclaration> Read(IEnumerable<ITaskItem> payloads) =>
    [
        .. payloads.GroupBy(static item => item.GetMetadata("Software"), StringComparer.Ordinal).OrderBy(static same => same.Key, StringComparer.Ordinal).Select(static same => new SoftwareDeclaration(
            same.Key,
            same.First().GetMetadata("SoftwareVersion"),
            [.. same.Where(static item => item.ItemSpec != item.GetMetadata("Software")).Select(Payload)],
            new VersionCheck(
                same.First().GetMetadata("VersionCommand"),
                same.First().GetMetadata("VersionText"),
                same.First().GetMetadata("VersionCheck") != "false"))),
    ];

    private static Payload Payload(ITaskItem item) => new Payload(
        item.GetMetadata("Software"),
        item.GetMetadata("SoftwareVersion"),
        item.GetMetadata("Source"),
        item.GetMetadata("System"),
        item.GetMetadata("Integrity"),
        item.GetMetadata("Map"),
        item.GetMetadata("Folder")).Checked();
}
