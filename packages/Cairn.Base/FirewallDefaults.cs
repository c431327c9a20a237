namespace Cairn.Base;

/// <summary>Switches the firewall of servers on, once it is known how to get in: on machines with the tag <c>server</c> and the OpenSSH server.</summary>
public sealed class FirewallDefaults : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (target.Machine.Has(new Tag("server")) && target.OpenSsh is { Enable: true, OpenFirewall: true })
        {
            target.Defaults.Firewall.Enable = true;
        }
    }
}
