namespace Cairn.Platform;

/// <content>What a host knows of itself and its fleet.</content>
public abstract partial class Host
{
    /// <summary>Gets the machine.</summary>
    public Machine Machine => ((HostContext)Context!).Machine;

    /// <summary>Gets the fleet, evaluated: to read.</summary>
    public Fleet Fleet => ((HostContext)Context!).Fleet;

    private string MachineName => Machine.Name;
}
