namespace Cairn.Platform;

/// <summary>The resolver of systemd, which looks up host names. See resolved.conf(5).</summary>
public sealed partial class Resolved : SystemdSection
{
    /// <summary>Whether the machine resolves names by it: it is installed, runs, and <c>/etc/resolv.conf</c> points to it. Default: no.</summary>
    public partial bool Enable { get; set; }

    /// <summary>Servers to ask, as <c>9.9.9.9</c> or <c>9.9.9.9#dns.quad9.net</c>. Default: those of the networks.</summary>
    public partial OptionList<string> Dns { get; set; }

    /// <summary>Servers to ask when there are no others. Default: the distribution's.</summary>
    public partial OptionList<string> FallbackDns { get; set; }

    /// <summary>Domains to try for names without dots; with <c>~</c> in front, domains whose names these servers answer.</summary>
    public partial OptionList<string> Domains { get; set; }

    /// <summary>How answers are checked: <c>yes</c>, <c>no</c> or <c>allow-downgrade</c>. Default: the distribution's.</summary>
    [AllowedValues(null, "yes", "no", "allow-downgrade")]
    public partial string? DnsSec { get; set; }

    /// <summary>Whether questions are encrypted: <c>yes</c>, <c>no</c> or <c>opportunistic</c>. Default: the distribution's.</summary>
    [AllowedValues(null, "yes", "no", "opportunistic")]
    public partial string? DnsOverTls { get; set; }

    /// <summary>Whether names in <c>.local</c> are asked of the network: <c>yes</c>, <c>no</c> or <c>resolve</c>. Default: the distribution's.</summary>
    [AllowedValues(null, "yes", "no", "resolve")]
    public partial string? MulticastDns { get; set; }

    /// <summary>Whether names are asked of Windows neighbours: <c>yes</c>, <c>no</c> or <c>resolve</c>. Default: the distribution's.</summary>
    [AllowedValues(null, "yes", "no", "resolve")]
    public partial string? Llmnr { get; set; }

    internal override string Name => "Resolve";

    internal override void Write(DirectiveList to)
    {
        to.AddJoined("DNS", Dns, Dns.Count > 0);
        to.AddJoined("FallbackDNS", FallbackDns, IsDefined(nameof(FallbackDns)));
        to.AddJoined("Domains", Domains, Domains.Count > 0);
        to.Add("DNSSEC", DnsSec);
        to.Add("DNSOverTLS", DnsOverTls);
        to.Add("MulticastDNS", MulticastDns);
        to.Add("LLMNR", Llmnr);
    }
}
