namespace Cairn.Testing.Machines;

/// <summary>What a computer has to have to run test machines.</summary>
internal static class MachineRequirements
{
    private static readonly string[] s_programs =
        ["chroot", "find", "ip", "mount", "nsenter", "setsid", "ssh", "ssh-keygen", "systemd-nspawn", "umount", "unshare"];

    /// <summary>Throws where something is missing.</summary>
    /// <exception cref="MachinesUnavailableException">Something is missing.</exception>
    public static async Task CheckAsync(CancellationToken cancellation)
    {
        if (Missing(OperatingSystem.IsLinux(), Environment.IsPrivilegedProcess, Commands.Find) is { } reason)
        {
            throw new MachinesUnavailableException(reason);
        }

        var namespaces = await Commands.RunAsync("unshare", ["--mount", "true"], null, TimeSpan.FromSeconds(10), cancellation);
        if (namespaces.ExitCode != 0)
        {
            throw new MachinesUnavailableException($"Machines need namespaces, which root is not given here: {namespaces.Errors.Trim()}");
        }

        if (!Directory.Exists(MachineGroup.Top))
        {
            throw new MachinesUnavailableException("Machines need control groups of version 2 under /sys/fs/cgroup.");
        }
    }

    /// <summary>Says what is missing; null where nothing is.</summary>
    /// <param name="linux">Whether this is Linux.</param>
    /// <param name="root">Whether this process is root's.</param>
    /// <param name="find">Finds a program.</param>
    public static string? Missing(bool linux, bool root, Func<string, string?> find)
    {
        if (!linux)
        {
            return "Machines need Linux.";
        }

        if (!root)
        {
            return "Machines need root: they are containers with networks of their own.";
        }

        var missing = s_programs.Where(program => find(program) is null).ToList();
        return missing.Count == 0
            ? null
            : $"Machines need '{string.Join("', '", missing)}': apt-get install systemd-container iproute2 openssh-client.";
    }

    /// <summary>Throws where a new image cannot be made.</summary>
    /// <exception cref="MachinesUnavailableException">There is no <c>mmdebstrap</c>, or Debian's mirror does not answer.</exception>
    public static async Task CheckMirrorAsync(MachineRecipe recipe, CancellationToken cancellation)
    {
        if (Commands.Find("mmdebstrap") is null)
        {
            throw new MachinesUnavailableException("The image of test machines is made by 'mmdebstrap': apt-get install mmdebstrap.");
        }

        var release = new Uri($"http://deb.debian.org/debian/dists/{recipe.Suite}/Release");
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, release);
            using var answer = await client.SendAsync(request, cancellation);
            answer.EnsureSuccessStatusCode();
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new MachinesUnavailableException($"The image of test machines is not in the cache, and '{release}' cannot be reached: {problem.Message}");
        }
    }
}
