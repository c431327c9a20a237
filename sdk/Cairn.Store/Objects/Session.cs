using System.Globalization;
using Cairn.Store.Files;

namespace Cairn.Store.Objects;

/// <summary>One open store: its unfinished copies, and the objects it was given and has not yet bound to a root.</summary>
/// <remarks>
/// <c>.staging/&lt;id&gt;/lock</c> is locked while the process lives, <c>keep/</c> has an empty file per object, <c>work/</c> the copies. A
/// collection treats the first as a sign of life, the second as roots, and deletes sessions without life.
/// </remarks>
internal sealed class Session : IDisposable
{
    private readonly Lock gate = new();
    private readonly StoreFolder folder;
    private readonly StoreSettings settings;
    private IDisposable? life;
    private int copies;

    internal Session(StoreFolder folder, StoreSettings settings)
    {
        this.folder = folder;
        this.settings = settings;
        Home = Path.Combine(folder.Staging, Guid.NewGuid().ToString("N"));
    }

    internal string Home { get; }

    /// <summary>Makes the session known; a collection cannot run between folder and lock, so it never takes a newborn for dead.</summary>
    internal void Begin(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (life is not null)
            {
                return;
            }

            using var shared = folder.Share(cancellation);
            Directory.CreateDirectory(Path.Combine(Home, "work"));
            Directory.CreateDirectory(KeepFolderOf(Home));
            life = FileLock.TryTake(LockFileOf(Home), exclusive: true);
            settings.Faults(StoreStep.SessionCreated);
        }
    }

    internal string NewWorkPath() =>
        Path.Combine(Home, "work", Interlocked.Increment(ref copies).ToString(CultureInfo.InvariantCulture));

    /// <summary>Protects an object until the session ends; only under the store's lock.</summary>
    internal void Keep(StorePath path)
    {
        using var marker = File.OpenHandle(Path.Combine(KeepFolderOf(Home), path.FileName), FileMode.OpenOrCreate, FileAccess.Write);
    }

    internal static bool IsAlive(string home)
    {
        if (!File.Exists(LockFileOf(home)))
        {
            return false;
        }

        using var taken = FileLock.TryTake(LockFileOf(home), exclusive: true);
        return taken is null;
    }

    internal static IEnumerable<StorePath> KeptBy(string home) =>
        Directory.EnumerateFiles(KeepFolderOf(home)).Select(file => StorePath.Parse(Path.GetFileName(file)));

    public void Dispose()
    {
        if (life is not null)
        {
            // Not while a collection looks through the sessions.
            using var shared = folder.Share(CancellationToken.None);
            Disk.DeleteTree(Home);
            life.Dispose();
            life = null;
        }
    }

    private static string LockFileOf(string home) => Path.Combine(home, "lock");

    private static string KeepFolderOf(string home) => Path.Combine(home, "keep");
}
