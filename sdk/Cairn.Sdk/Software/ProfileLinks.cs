namespace Cairn.Sdk;

/// <summary>Merges packages into one tree of links: <c>bin</c>, <c>share</c> and <c>lib</c>, with manual pages and completions in them.</summary>
/// <remarks>A folder that only one package has is one link; folders of several are merged.</remarks>
/// <param name="profile">The packages.</param>
/// <param name="folderOf">Where the files of a package are, here and on the machine.</param>
internal sealed class ProfileLinks(Profile profile, Func<string, (string Here, string OnMachine)> folderOf)
{
    private static readonly string[] s_folders = ["bin", "lib", "share"];

    private readonly List<(string Path, string Target)> _links = [];
    private readonly List<PayloadException> _problems = [];
    private readonly Dictionary<string, List<string>> _having = new(StringComparer.Ordinal);

    /// <summary>Makes the links, and finds every collision.</summary>
    internal (IReadOnlyList<(string Path, string Target)> Links, IReadOnlyList<PayloadException> Problems) Make()
    {
        foreach (var folder in s_folders)
        {
            Merge(folder, [.. profile.Packages.Where(package => Directory.Exists(Path.Combine(folderOf(package).Here, folder)))]);
        }

        foreach (var (path, software) in profile.Choices)
        {
            if (!_having.TryGetValue(path, out var having) || !having.Contains(software, StringComparer.Ordinal))
            {
                _problems.Add(PayloadDiagnostics.ChoosesWrongly(profile.Title, path, software, having ?? []));
            }
        }

        return (_links, _problems);
    }

    private void Merge(string folder, List<string> packages)
    {
        var entries = packages
            .SelectMany(package => new DirectoryInfo(Path.Combine(folderOf(package).Here, folder)).EnumerateFileSystemInfos().Select(entry => (Package: package, Entry: entry)))
            .GroupBy(static item => item.Entry.Name, StringComparer.Ordinal)
            .OrderBy(static same => same.Key, StringComparer.Ordinal);
        foreach (var same in entries)
        {
            var path = $"{folder}/{same.Key}";
            List<string> having = [.. same.Select(static item => item.Package)];
            _having[path] = having;
            if (having is [var only])
            {
                Link(path, only);
            }
            else if (same.All(static item => item.Entry is DirectoryInfo && item.Entry.LinkTarget is null))
            {
                Merge(path, having);
            }
            else if (profile.Choices.TryGetValue(path, out var chosen))
            {
                Link(path, chosen);
            }
            else
            {
                _problems.Add(PayloadDiagnostics.Collides(profile.Title, path, having));
            }
        }
    }

    private void Link(string path, string package) => _links.Add(($"{profile.Folder}/{path}", $"{folderOf(package).OnMachine}/{path}"));
}
