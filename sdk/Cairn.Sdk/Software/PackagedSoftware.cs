using System.Security.Cryptography;
using System.Text.Json;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Sdk;

/// <summary>The software among the packages that NuGet restored for a project.</summary>
internal sealed class PackagedSoftware
{
    private readonly Dictionary<string, SoftwarePackage> _software = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (SoftwareObject Description, string Folder)> _payloads = new(StringComparer.OrdinalIgnoreCase);

    internal IEnumerable<string> Names => _software.Values.Select(static package => package.Name);

    internal static PackagedSoftware Read(string assetsFile)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(static folder => folder.Name).ToList();
        var software = new PackagedSoftware();
        foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.TryGetProperty("files", out var files))
            {
                var names = files.EnumerateArray().Select(static file => file.GetString()!).ToHashSet(StringComparer.Ordinal);
                software.Add(library, names, folders);
            }
        }

        return software;
    }

    internal SoftwarePackage? Find(string name) => _software.GetValueOrDefault(name);

    /// <summary>Puts the payload of a package into the store, if it is what the package says; null without one for the machine's system.</summary>
    internal SoftwareObject? Import(string name, LocalStore store, CancellationToken cancellation)
    {
        if (!_payloads.TryGetValue(name, out var payload))
        {
            return null;
        }

        var archive = Path.Combine(payload.Folder, SoftwarePackage.ArchiveOf(payload.Description.Name));
        using var nar = File.OpenRead(archive);
        var found = new ContentHash(SHA256.HashData(nar)).ToString();
        if (!string.Equals(found, payload.Description.Hash, StringComparison.Ordinal))
        {
            throw PayloadDiagnostics.PackageIsChanged($"{payload.Description.Origin!.Package} {payload.Description.Version}", payload.Description.Hash, $"'{found}' in '{archive}'");
        }

        nar.Position = 0;
        store.Import(payload.Description.AsObject(), nar, ExistingObject.Verify, cancellation);
        return payload.Description;
    }

    private void Add(JsonProperty library, HashSet<string> files, List<string> folders)
    {
        var folder = folders.Select(root => Path.Combine(root, library.Value.GetProperty("path").GetString()!)).FirstOrDefault(Directory.Exists) ?? "";
        if (files.Contains(SoftwarePackage.FileName))
        {
            var package = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, SoftwarePackage.FileName)), SoftwareJson.Default.SoftwarePackage)!;
            _software[package.Name] = package;
        }

        if (files.Contains(SoftwarePackage.PayloadFileName))
        {
            var slash = library.Name.IndexOf('/', StringComparison.Ordinal);
            var origin = new ObjectOrigin(library.Name[..slash], library.Name[(slash + 1)..], $"sha512-{library.Value.GetProperty("sha512").GetString()}");
            var payload = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, SoftwarePackage.PayloadFileName)), SoftwareJson.Default.SoftwareObject)!;
            _payloads[payload.Name] = (payload with { Origin = origin, IsBuilt = false }, folder);
        }
    }
}
