using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns declared files into content and into what the activator needs to know of them.</summary>
/// <param name="root">Where the files are in the system object: <c>etc</c> or the folder of a home.</param>
/// <param name="files">The system object.</param>
internal sealed class FileRenderer(string root, ObjectFiles files)
{
    private const string ScriptFolder = "scripts/on-change";

    internal IEnumerable<FileEntry> Render<TFile>(OptionTable<TFile> table)
        where TFile : DeclaredFile => [.. table.Values.Where(static file => file.Enable).Select(Render)];

    private FileEntry Render(DeclaredFile file)
    {
        var path = file.RowKey;
        var isLink = file.Placement == FilePlacement.Link;
        return new FileEntry
        {
            Path = path,
            Placement = file.Placement,
            Source = file.Content() is { } content ? files.Add($"{root}/{path}", content, file.IsExecutable) : null,
            Target = file.Source?.MachinePath,
            Mode = isLink ? null : (file.Mode ?? UsualMode(file)).ToOctal(),
            Owner = (file as EtcFile)?.Owner,
            Group = (file as EtcFile)?.Group,
            WhenOccupied = file.WhenOccupied,
            KnownHashes = file.KnownHashes.Count > 0 ? [.. file.KnownHashes] : null,
            OnChange = file.OnChange.HasValue ? files.Add($"{ScriptFolder}/{root}/{path}", Script.Of(file.OnChange.ToString()), isExecutable: true) : null,
        };
    }

    private static UnixFileMode UsualMode(DeclaredFile file) => UnixFileMode.FromOctal(file.IsExecutable ? "0755" : "0644");
}
