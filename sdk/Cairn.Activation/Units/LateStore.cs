using Cairn.Activation.Machines;

namespace Cairn.Activation.Units;

/// <summary>
/// systemd reads units before it mounts file systems. Where the store is on one of its own, links into it led nowhere then, so that
/// everything is read and wanted once more when it is there.
/// </summary>
internal static class LateStore
{
    private const int MountPoint = 4;

    /// <summary>Says whether a folder comes with a file system that is mounted while the machine starts.</summary>
    /// <param name="mounts">The text of <c>/proc/self/mountinfo</c>.</param>
    /// <param name="folder">The folder.</param>
    internal static bool IsMounted(string mounts, string folder) =>
        mounts.Split('\n').Select(static line => line.Split(' ')).Where(static fields => fields.Length > MountPoint)
            .Select(static fields => fields[MountPoint])
            .Any(point => point != "/" && (folder + "/").StartsWith(point + "/", StringComparison.Ordinal));

    /// <summary>Reads the units, and starts what is wanted, without waiting: whoever calls is waited for.</summary>
    internal static void ReadUnits(ICommands commands)
    {
        commands.Run(UnitScope.System.Systemctl("daemon-reload", [], []));
        commands.Run(UnitScope.System.Systemctl("start", ["--no-block"], ["default.target"]));
    }
}
