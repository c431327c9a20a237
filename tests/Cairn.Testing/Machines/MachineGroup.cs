namespace Cairn.Testing.Machines;

/// <summary>A control group: the processes of a machine, or of all machines of a test process, by which they are found and ended.</summary>
/// <param name="folder">Its folder.</param>
internal sealed class MachineGroup(string folder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>Gets where version 2 is: alone, or beside version 1.</summary>
    public static string Top { get; } = File.Exists("/sys/fs/cgroup/cgroup.controllers") ? "/sys/fs/cgroup" : "/sys/fs/cgroup/unified";

    /// <summary>Gets its folder.</summary>
    public string Folder => folder;

    /// <summary>Gets a value indicating whether a process is in it, or below.</summary>
    public bool IsPopulated
    {
        get
        {
            try
            {
                return File.ReadLines(Path.Combine(folder, "cgroup.events")).Contains("populated 1");
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    /// <summary>Gets the machine's PID 1 by its number here; null while there is none.</summary>
    public int? Leader => Processes("payload/init.scope").Concat(Processes("payload")).Cast<int?>().FirstOrDefault(static process => IsFirst(process!.Value));

    /// <summary>Gets the file that takes processes which join the machine from outside.</summary>
    /// <remarks>A group of its own: one that has children may not have processes where controllers are on.</remarks>
    public string Visitors
    {
        get
        {
            var visitors = Path.Combine(folder, "payload", "visitors");
            Directory.CreateDirectory(visitors);
            return Path.Combine(visitors, "cgroup.procs");
        }
    }

    /// <summary>Makes it.</summary>
    public void Create() => Directory.CreateDirectory(folder);

    /// <summary>Ends every process in it at once, without asking.</summary>
    public async Task KillAsync(CancellationToken cancellation)
    {
        if (IsPopulated)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "cgroup.kill"), "1", cancellation);
            await Waiting.UntilAsync(() => !IsPopulated, $"the processes of '{folder}' to end", s_patience, cancellation);
        }
    }

    /// <summary>Ends what is in it and removes it with all below.</summary>
    public async Task RemoveAsync(CancellationToken cancellation)
    {
        await KillAsync(cancellation);
        if (Directory.Exists(folder))
        {
            // The kernel lets go of a group a moment after its last process.
            await Waiting.UntilAsync(() => Remove(folder), $"group '{folder}' to be removable", s_patience, cancellation);
        }
    }

    // Its files are the kernel's and go with the folder: an ordinary recursive deletion would try to delete them.
    private static bool Remove(string group)
    {
        try
        {
            foreach (var below in Directory.GetDirectories(group))
            {
                Remove(below);
            }

            Directory.Delete(group, recursive: false);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsFirst(int process)
    {
        try
        {
            // "NSpid: <here> … <in its own namespace>"
            var numbers = File.ReadLines($"/proc/{process}/status").FirstOrDefault(static line => line.StartsWith("NSpid:", StringComparison.Ordinal));
            return numbers is not null && numbers.Split('\t')[^1] == "1";
        }
        catch (IOException)
        {
            return false;
        }
    }

    private IEnumerable<int> Processes(string below)
    {
        try
        {
            return [.. File.ReadAllLines(Path.Combine(folder, below, "cgroup.procs")).Select(int.Parse)];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
