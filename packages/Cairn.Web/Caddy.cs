namespace Cairn.Web;

/// <summary>Caddy, a web server that gets certificates by itself.</summary>
public sealed partial class Caddy : Feature, IModule<Linux>
{
    private const string Path = "caddy/Caddyfile";
    private const int Http = 80;
    private const int Https = 443;

    /// <summary>Sites by host name.</summary>
    [RowName("host"), KeyPattern(CaddySite.HostName)]
    public partial OptionTable<CaddySite> Sites { get; }

    /// <summary>Addresses to listen on, of a mesh for example. Default: all. They need not be there yet when Caddy starts.</summary>
    [RegularExpression("[0-9A-Fa-f:.]+", ErrorMessage = "must be an IP address")]
    public partial OptionList<string> ListenAddresses { get; set; }

    /// <summary>The address that a certificate authority may write to. Default: none.</summary>
    [RegularExpression("[^@\\s{}]+@[^@\\s{}]+", ErrorMessage = "must be an e-mail address")]
    public partial string? Email { get; set; }

    /// <summary>Whether the firewall lets others in on ports 80 and 443. Default: yes.</summary>
    [Default(true)]
    public partial bool OpenFirewall { get; set; }

    /// <summary>Interfaces on which the firewall lets others in. Default: all. Ignored without <see cref="OpenFirewall"/>.</summary>
    public partial OptionSetOf<string> Interfaces { get; set; }

    /// <summary>Further global options, as a Caddyfile has them.</summary>
    public partial OptionLines GlobalLines { get; set; }

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var text = Caddyfile.Of(this, SiteTls.Of(target, Sites));
        target.Apt.Packages.Add("caddy");
        target.Etc[Path].Text = text;
        target.Etc[Path].Defaults.WhenOccupied = OccupiedPath.Backup; // The package brings an example.
        target.ActivationSteps["caddy-settings"].Script = $"/usr/bin/caddy validate --adapter caddyfile --config /etc/{Path} >/dev/null";
        target.Systemd.Services["caddy"].ReloadTriggers.Add(text);
        target.Systemd.Services["caddy"].Defaults.Enable = true;
        if (ListenAddresses.Count > 0)
        {
            target.Defaults.Kernel.Sysctl["net.ipv4.ip_nonlocal_bind"] = true;
            target.Defaults.Kernel.Sysctl["net.ipv6.ip_nonlocal_bind"] = true;
        }

        if (OpenFirewall)
        {
            foreach (var ports in Interfaces.Select(name => (FirewallPorts)target.Firewall.Interfaces[name]).DefaultIfEmpty(target.Firewall))
            {
                ports.AllowedTcpPorts.AddRange([Http, Https]);
                ports.AllowedUdpPorts.Add(Https);
            }
        }
    }
}
