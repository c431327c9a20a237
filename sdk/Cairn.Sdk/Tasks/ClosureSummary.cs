using System.Globalization;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Sdk;

/// <summary>Says in one line what a build made.</summary>
internal static class ClosureSummary
{
    internal static string Of(LocalStore store, Closure closure, Closure? previous)
    {
        var files = Files(store, closure);
        var size = closure.Objects.Sum(static o => o.NarSize);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{closure.System.Path.FileName}: {files.Count} files, {closure.References.Count} software, {Size(size)}, {Changes(store, files, closure, previous)}");
    }

    private static string Changes(LocalStore store, Dictionary<string, string> files, Closure closure, Closure? previous)
    {
        if (previous is null || !store.Contains(previous.System.Path))
        {
            return "first build";
        }

        if (previous.System == closure.System)
        {
            return "nothing changed";
        }

        var before = Files(store, previous);
        var changed = files.Keys.Where(before.ContainsKey).Where(name => files[name] != before[name]).Order(StringComparer.Ordinal).ToList();
        var added = files.Keys.Except(before.Keys, StringComparer.Ordinal).Count();
        var removed = before.Keys.Except(files.Keys, StringComparer.Ordinal).Count();
        var names = changed.Where(static name => name != "manifest.json").Take(3).ToList();
        var shown = names.Count == 0 ? "" : $" ({string.Join(", ", names)}{(changed.Count > names.Count + 1 ? ", …" : "")})";
        return string.Create(CultureInfo.InvariantCulture, $"{changed.Count} changed{shown}, {added} added, {removed} removed");
    }

    private static Dictionary<string, string> Files(LocalStore store, Closure closure)
    {
        var root = store.PathOf(closure.System.Path);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file),
            static file => File.ResolveLinkTarget(file, returnFinalTarget: false)?.FullName
                ?? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))),
            StringComparer.Ordinal);
    }

    private static string Size(long bytes) => bytes switch
    {
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KiB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.##} GiB"),
    };
}
