using System.Text;
using Cairn.Store;
using Cairn.Store.Archives;
using Cairn.Store.Closures;
using Cairn.Store.Manifests;

namespace Cairn.Deployment.Comparisons;

/// <summary>A closure as it is compared: its manifest, the files of its system object, its software.</summary>
public sealed class ComparedSystem
{
    /// <summary>What is longer is no text that anybody reads.</summary>
    internal const int MaxText = 256 * 1024;

    private readonly Func<string, FileContent?> read;

    private ComparedSystem(Func<string, FileContent?> read, string name, IReadOnlyDictionary<string, SoftwareVersion> software)
    {
        (this.read, Software) = (read, software);
        Manifest = Manifest.Parse(read(Manifest.FileName)?.Bytes ?? [], name);
    }

    internal Manifest Manifest { get; }

    internal IReadOnlyDictionary<string, SoftwareVersion> Software { get; }

    /// <summary>Opens a closure.</summary>
    /// <param name="store">The store that has its system object.</param>
    /// <param name="closure">The closure.</param>
    /// <returns>What is compared of it.</returns>
    public static ComparedSystem Of(LocalStore store, Closure closure)
    {
        var folder = store.PathOf(closure.System.Path);
        return new ComparedSystem(path => ReadFile(Path.Combine(folder, path)), folder, SoftwareOf(closure));
    }

    /// <summary>Takes a system object that is in memory.</summary>
    /// <param name="entries">What is in it.</param>
    /// <param name="closure">Its closure; null when it is not known, and then software is found by the links to it.</param>
    /// <param name="name">What errors call it.</param>
    internal static ComparedSystem Of(IReadOnlyList<NarEntry> entries, Closure? closure, string name)
    {
        var files = entries.Where(static entry => entry.Kind is NarEntryKind.File or NarEntryKind.Executable).ToDictionary(static entry => entry.Path, static entry => entry.Content, StringComparer.Ordinal);
        return new ComparedSystem(
            path => files.TryGetValue(path, out var content) ? new FileContent(content.Length, content.ToArray()) : null,
            name,
            closure is null ? SoftwareOf(entries) : SoftwareOf(closure));
    }

    /// <summary>Gives the content of a file of the system object.</summary>
    /// <param name="path">The path in the object.</param>
    /// <returns>The content; null for a link, and for what is not there.</returns>
    internal FileContent? Read(string path) => read(path);

    private static FileContent? ReadFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null ? new FileContent(file.Length, File.ReadAllBytes(path)) : null;
    }

    private static Dictionary<string, SoftwareVersion> SoftwareOf(IReadOnlyList<NarEntry> entries)
    {
        var software = new Dictionary<string, SoftwareVersion>(StringComparer.Ordinal);
        foreach (var target in entries.Where(static entry => entry.Kind == NarEntryKind.Symlink).Select(static entry => Encoding.UTF8.GetString(entry.Content.Span)))
        {
            if (target.Split('/') is ["", "opt", "cairn", "store", var file, ..] && StorePath.TryParse(file, out var path))
            {
                software.TryAdd(path.Name.Text, new SoftwareVersion(path.Digest, Version: null));
            }
        }

        return software;
    }

    private static Dictionary<string, SoftwareVersion> SoftwareOf(Closure closure)
    {
        var software = new Dictionary<string, SoftwareVersion>(StringComparer.Ordinal);
        foreach (var item in closure.References)
        {
            software.TryAdd(item.Path.Name.Text, new SoftwareVersion(item.Path.Digest, closure.Origins.GetValueOrDefault(item.Path)?.Version));
        }

        return software;
    }
}
