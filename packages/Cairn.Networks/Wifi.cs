namespace Cairn.Networks;

/// <summary>Wireless networks with a passphrase (WPA2), which wpa_supplicant joins; addresses come by DHCP.</summary>
public sealed partial class Wifi : Feature, IModule<Linux>
{
    /// <summary>The interface. Default: <c>wlan0</c>.</summary>
    [Default("wlan0"), RegularExpression("[A-Za-z0-9_]{1,15}", ErrorMessage = "must be the name of a network interface")]
    public partial string Interface { get; set; }

    /// <summary>The networks, by names of your choice: <c>cairn vars generate</c> asks for the name and the passphrase of each.</summary>
    [RegularExpression("[a-z0-9][a-z0-9-]{0,31}", ErrorMessage = "must be lower-case letters, digits and '-'")]
    public partial OptionSetOf<string> Networks { get; set; }

    /// <summary>The country whose rules for frequencies count, as <c>DE</c>. Default: what the access point says.</summary>
    [RegularExpression("[A-Z]{2}", ErrorMessage = "must be the two letters of a country")]
    public partial string? Country { get; set; }

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var service = $"wpa_supplicant@{Interface}";
        var settings = target.Vars.Templates["wifi/wpa_supplicant.conf"];
        settings.Text = string.Join('\n',
        [
            "ctrl_interface=DIR=/run/wpa_supplicant GROUP=netdev",
            .. Country is { } country ? [$"country={country}"] : Array.Empty<string>(),
            .. Networks.Select(name => Block(target.Vars.Use<WifiNetwork>(name))),
        ]);
        settings.RestartUnits.Add($"{service}.service");
        target.Apt.Packages.Add("wpasupplicant");
        target.Etc[$"wpa_supplicant/wpa_supplicant-{Interface}.conf"].Source = FileSource.Path(settings.Path);
        target.Systemd.Services[service].Defaults.Enable = true;
        target.Networkd.Enable = true;
        var link = target.Networkd.Networks["wifi"];
        link.MatchName = [Interface];
        link.Defaults.Dhcp = DhcpMode.Yes;
        link.Defaults.RequiredForOnline = false;
    }

    private static string Block(WifiNetwork network) =>
        $"network={{\n  ssid={network.HexName.Placeholder}\n  psk={network.HexKey.Placeholder}\n  key_mgmt=WPA-PSK\n}}";
}
