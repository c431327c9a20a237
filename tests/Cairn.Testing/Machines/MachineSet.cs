using System.Globalization;

namespace Cairn.Testing.Machines;

/// <summary>The machines of one test process: a folder, a control group, a network and an ssh key, which go with the last machine.</summary>
/// <remarks>
/// Everything carries the set's number, so what a killed process left is found by it. The process holds a lock on the file
/// <c>owner</c>; whoever makes the next set removes those whose lock is free.
/// </remarks>
internal sealed class MachineSet
{
    private static readonly SemaphoreSlim s_turn = new(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static MachineSet? s_current;

    private readonly SortedSet<int> taken = [];
    private FileStream? owner;

    static MachineSet() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
        s_current?.RemoveAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Initializes a new instance of the <see cref="MachineSet"/> class, which says what a set of this number would have.</summary>
    /// <param name="number">From 0 to 511.</param>
    public MachineSet(int number)
    {
        Number = number;
        Name = $"cm{number:x3}";
        Folder = Path.Combine(MachineCache.Machines, Name);
        Network = new MachineNetwork(Name, number);
        Group = new MachineGroup(Path.Combine(MachineGroup.Top, $"cairn-tests-{Name}"));
    }

    public int Number { get; }

    /// <summary>Gets the set's name, with which the names of everything it has begin.</summary>
    public string Name { get; }

    public string Folder { get; }

    public MachineNetwork Network { get; }

    public MachineGroup Group { get; }

    /// <summary>Gets the private key that root of every machine accepts, made for this set.</summary>
    public string SshKey => Path.Combine(Folder, "id_ed25519");

    /// <summary>Gives this process's set, made if it has none, and a number that no other machine in it has.</summary>
    public static async Task<(MachineSet Set, int Number)> JoinAsync(CancellationToken cancellation)
    {
        await s_turn.WaitAsync(cancellation);
        try
        {
            s_current ??= await CreateAsync(cancellation);
            var number = Enumerable.Range(2, 253).First(number => !s_current.taken.Contains(number));
            s_current.taken.Add(number);
            return (s_current, number);
        }
        finally
        {
            s_turn.Release();
        }
    }

    /// <summary>Gives a machine's number back; the set ends with the last.</summary>
    public async Task LeaveAsync(int number, CancellationToken cancellation)
    {
        await s_turn.WaitAsync(cancellation);
        try
        {
            taken.Remove(number);
            if (taken.Count == 0)
            {
                await RemoveAsync(cancellation);
                s_current = null;
            }
        }
        finally
        {
            s_turn.Release();
        }
    }

    /// <summary>Removes the sets of processes that are gone.</summary>
    /// <returns>The names of those removed.</returns>
    public static async Task<IReadOnlyList<string>> ReapAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(MachineCache.Machines);
        await using var turn = await TakeTurnAsync(cancellation);
        return await ReapLockedAsync(cancellation);
    }

    private static Task<FileStream> TakeTurnAsync(CancellationToken cancellation) =>
        FileLock.TakeAsync(Path.Combine(MachineCache.Machines, ".lock"), s_patience, cancellation);

    private static async Task<IReadOnlyList<string>> ReapLockedAsync(CancellationToken cancellation)
    {
        var reaped = new List<string>();
        foreach (var folder in Directory.GetDirectories(MachineCache.Machines, "cm*"))
        {
            if (await ReapAsync(folder, cancellation))
            {
                reaped.Add(Path.GetFileName(folder));
            }
        }

        return reaped;
    }

    private static async Task<bool> ReapAsync(string folder, CancellationToken cancellation)
    {
        using var orphan = FileLock.TryTake(Path.Combine(folder, "owner"));
        if (orphan is null)
        {
            return false;
        }

        await new MachineSet(int.Parse(Path.GetFileName(folder)[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).RemoveAsync(cancellation);
        return true;
    }

    private static async Task<MachineSet> CreateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(MachineCache.Machines);
        await using var turn = await TakeTurnAsync(cancellation);
        await ReapLockedAsync(cancellation);
        foreach (var set in Enumerable.Range(0, 512).Select(static number => new MachineSet(number)).Where(static set => !Directory.Exists(set.Folder)))
        {
            Directory.CreateDirectory(set.Folder);
            set.owner = FileLock.TryTake(Path.Combine(set.Folder, "owner"))!;
            await set.owner.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{Environment.ProcessId}\n"), cancellation);
            await set.owner.FlushAsync(cancellation);
            if (await set.Network.CreateAsync(cancellation))
            {
                set.Group.Create();
                await Commands.CheckAsync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", set.Name, "-f", set.SshKey], cancellation);
                return set;
            }

            // Somebody with a cache of their own has this number.
            await Commands.CheckAsync("rm", ["-rf", set.Folder], cancellation);
            await set.owner.DisposeAsync();
        }

        throw new MachinesUnavailableException("All 512 networks in 198.18.0.0/15 are in use.");
    }

    private async Task RemoveAsync(CancellationToken cancellation)
    {
        await Group.RemoveAsync(cancellation);
        foreach (var place in Directory.GetDirectories(Folder).Select(folder => MachinePlace.Find(this, folder)))
        {
            await place.RemoveAsync(cancellation);
        }

        await Network.RemoveAsync(cancellation);
        await Commands.CheckAsync("rm", ["-rf", "--one-file-system", Folder], cancellation);
        if (owner is not null)
        {
            await owner.DisposeAsync();
        }
    }
}
