using Cairn.Deployment.Comparisons;
using Cairn.Deployment.Connections;
using Cairn.Store;
using Cairn.Store.Archives;
using Cairn.Store.Closures;
using Cairn.Store.Wire;
using ZstdSharp;

namespace Cairn.Deployment.Machines;

/// <summary>Gets the generation that a machine is on, to be compared: from the store here if it is there, else from the machine.</summary>
internal static class CurrentSystem
{
    /// <summary>A system object is text, in files of settings.</summary>
    private const long MaxObject = 256L * 1024 * 1024;

    /// <summary>Gives it; null for a machine that has none yet.</summary>
    internal static ComparedSystem? Of(MachineSession session, LocalStore store)
    {
        if (session.Welcome.Closure is not { } folder || !StorePath.TryParse(Path.GetFileName(folder), out var path))
        {
            return null;
        }

        var isHere = store.Contains(path);
        _ = session.Ask<Fetched>(new Fetch(WithObject: !isHere));
        var list = session.ReceiveBytes(Pushed.MaxClosure);
        var closure = list.Length > 0 ? Closure.Parse(list, folder) : null;
        return isHere ? ComparedSystem.Of(store, closure?.System.Path == path ? closure : store.ClosureOf(path)) : session.ReceiveBytes(input => Read(input, folder, closure));
    }

    private static ComparedSystem Read(Stream input, string name, Closure? closure)
    {
        try
        {
            using var archive = new DecompressionStream(new LimitedStream(input, MaxObject), leaveOpen: true);
            var system = ComparedSystem.Of(NarArchive.Read(new LimitedStream(archive, MaxObject), name), closure, name);
            archive.CopyTo(Stream.Null);
            return system;
        }
        catch (Exception error) when (error is ZstdException or InvalidDataException or EndOfStreamException)
        {
            throw new IOException($"'{name}' did not arrive whole: {error.Message}", error);
        }
    }
}
