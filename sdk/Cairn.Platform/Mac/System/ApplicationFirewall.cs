using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The application firewall, which decides which programs may accept connections. What is unset is left alone.</summary>
public sealed partial class ApplicationFirewall : OptionSet
{
    /// <summary>Whether the firewall is on.</summary>
    public partial bool? Enable { get; set; }

    /// <summary>
    /// Whether all incoming connections are refused, but those that basic services need. Ignored unless the firewall is on.
    /// </summary>
    public partial bool? BlockAll { get; set; }

    /// <summary>
    /// Whether software of macOS may accept connections without being asked for. Ignored unless the firewall is on.
    /// </summary>
    public partial bool? AllowBuiltIn { get; set; }

    /// <summary>
    /// Whether downloaded software with a valid signature may accept connections without being asked for. Ignored unless the
    /// firewall is on.
    /// </summary>
    public partial bool? AllowSigned { get; set; }

    /// <summary>Whether the Mac does not answer probes such as ping. Ignored unless the firewall is on.</summary>
    public partial bool? Stealth { get; set; }

    internal IEnumerable<DarwinSwitch> Switches() =>
    [
        .. Switch("globalstate", Enable),
        .. Switch("blockall", BlockAll),
        .. Switch("allowsigned", AllowBuiltIn),
        .. Switch("allowsignedapp", AllowSigned),
        .. Switch("stealthmode", Stealth),
    ];

    private static DarwinSwitch[] Switch(string name, bool? value) => value is { } isOn ? [new(name, isOn)] : [];
}
