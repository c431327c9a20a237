namespace Cairn.Platform;

/// <content>What a home knows of its machine and its fleet.</content>
public sealed partial class Home
{
    /// <summary>Gets the machine.</summary>
    public Machine Machine => ((HostContext)Context!).Machine;

    /// <summary>Gets the fleet, evaluated: to read.</summary>
    public Fleet Fleet => ((HostContext)Context!).Fleet;
}
