namespace Cairn.Cli.Fleets;

/// <summary>A machine, as its project file says.</summary>
/// <param name="Name">Its name.</param>
/// <param name="System">Its system, as <c>linux-x64</c>.</param>
internal sealed record FleetMachine(string Name, string System)
{
    /// <summary>Gets its folder, from that of the fleet.</summary>
    internal string Folder => $"hosts/{Name}";
}
