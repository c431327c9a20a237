using Cairn.Cli.Fleets;

namespace Cairn.Cli.Vars;

/// <summary>Keeps two commands from changing a fleet's values at the same time.</summary>
internal static class VarsLock
{
    internal static FileStream Take(FleetFolder fleet)
    {
        var path = Path.Combine(fleet.Root, "artifacts", "vars", "lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new CommandException(ExitCodes.LockHeld, $"'{path}' is held by another 'cairn' that works on the values of this fleet. Wait until it is done.", held);
        }
    }
}
