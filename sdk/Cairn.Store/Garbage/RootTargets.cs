using Cairn.Store.Closures;
using Cairn.Store.Files;
using Cairn.Store.Objects;

namespace Cairn.Store.Garbage;

/// <summary>Finds out which objects a root keeps.</summary>
internal sealed class RootTargets(StoreFolder folder)
{
    internal GarbageRoot Read(string name)
    {
        var link = Path.Combine(folder.Roots, name);
        var target = new FileInfo(link).LinkTarget ?? throw Unreadable(name, link, cause: null);
        if (ObjectAt(target) is { } pinned)
        {
            return new GarbageRoot(name, target, IsStale: false, [pinned]);
        }

        if (FileKinds.At(target) == FileKind.Missing)
        {
            return new GarbageRoot(name, target, IsStale: true, []);
        }

        var final = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
        return ObjectAt(final) is { } followed
            ? new GarbageRoot(name, target, IsStale: false, [followed])
            : new GarbageRoot(name, target, IsStale: false, ReadClosure(name, final));
    }

    /// <summary>A root that cannot be read may keep anything, so it must stop the collection.</summary>
    private static IReadOnlyList<StorePath> ReadClosure(string name, string file)
    {
        try
        {
            return [.. Closure.Read(file).Objects.Select(item => item.Path)];
        }
        catch (StoreException error)
        {
            throw Unreadable(name, file, error);
        }
    }

    private static StoreException Unreadable(string name, string target, StoreException? cause) =>
        cause is null
            ? StoreDiagnostics.RootUnreadable.Error(name, target, string.Empty)
            : StoreDiagnostics.RootUnreadable.Because(cause, name, target, $" ({cause.Message})");

    private StorePath? ObjectAt(string target)
    {
        var relative = Path.GetRelativePath(folder.Root, target);
        return StorePath.TryParse(relative.Split('/')[0], out var path) ? path : null;
    }
}
