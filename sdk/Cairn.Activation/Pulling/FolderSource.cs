namespace Cairn.Activation.Pulling;

/// <summary>A folder with packages, flat or a folder for each id and version: a disk that is carried around, or a share.</summary>
internal sealed class FolderSource(string folder) : IPackageSource
{
    public IReadOnlyList<PackageVersion> Versions(string id) => Read(() =>
    {
        var flat = Directory.EnumerateFiles(folder, "*.nupkg").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name.StartsWith(id + ".", StringComparison.OrdinalIgnoreCase))
            .Select(name => name[(id.Length + 1)..]);
        var nested = Folder(id) is { } own ? Directory.EnumerateDirectories(own).Select(static path => Path.GetFileName(path)) : [];
        return (IReadOnlyList<PackageVersion>)[.. flat.Concat(nested).Select(static text => PackageVersion.TryParse(text, out var version) ? version : null).OfType<PackageVersion>().Distinct().Order(PackageVersion.Ascending)];
    });

    public bool TryFetch(string id, string version, string file) => Read(() =>
    {
        var name = $"{id}.{version}.nupkg";
        var found = Directory.EnumerateFiles(folder, "*.nupkg").FirstOrDefault(path => string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase));
        if (found is null && Folder(id) is { } own && Path.Combine(own, version) is var there && Directory.Exists(there))
        {
            found = Directory.EnumerateFiles(there, "*.nupkg").FirstOrDefault();
        }

        if (found is null)
        {
            return false;
        }

        File.Copy(found, file, overwrite: true);
        return true;
    });

    private string? Folder(string id) => Directory.EnumerateDirectories(folder).FirstOrDefault(path => string.Equals(Path.GetFileName(path), id, StringComparison.OrdinalIgnoreCase));

    private T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw PullDiagnostics.Unreachable.Because(error, folder, error.Message.TrimEnd('.'));
        }
    }
}
