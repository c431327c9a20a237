namespace Cairn.Base;

/// <summary>Mosh, a remote shell that survives sleep and changing networks. It logs in by SSH and goes on over UDP.</summary>
public sealed partial class Mosh : Feature, IModule<Linux>, IModule<Darwin>
{
    /// <summary>The first UDP port of sessions. Default: 60000. Ignored on a Mac.</summary>
    [Default(60_000), Range(1, 65535)]
    public partial int FirstPort { get; set; }

    /// <summary>The last UDP port of sessions. Default: 61000. Ignored on a Mac.</summary>
    [Default(61_000), Range(1, 65535)]
    public partial int LastPort { get; set; }

    /// <summary>Interfaces on which sessions are let in, those of a mesh for example. Default: all. Ignored on a Mac.</summary>
    public partial OptionSetOf<string> Interfaces { get; set; }

    /// <inheritdoc/>
    void IModule<Linux>.Configure(Linux target)
    {
        target.Apt.Packages.Add("mosh");
        foreach (var ports in Interfaces.Select(name => (FirewallPorts)target.Firewall.Interfaces[name]).DefaultIfEmpty(target.Firewall))
        {
            ports.AllowedUdpPortRanges.Add(new PortRange(FirstPort, LastPort));
        }
    }

    /// <inheritdoc/>
    void IModule<Darwin>.Configure(Darwin target)
    {
        Assert(target.Homebrew.Enable, "Mosh comes from Homebrew on a Mac. Set 'Homebrew.Enable', or leave Mosh out.");
        if (target.Homebrew.Enable)
        {
            target.Homebrew.Formulae.Add("mosh");
        }
    }
}
