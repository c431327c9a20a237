using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Writes what systemd's network manager reads, and reloads it when that changes.</summary>
public sealed class NetworkdFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var networkd = target.Networkd;
        if (!networkd.Enable)
        {
            return;
        }

        target.Defaults.Systemd.Services["systemd-networkd"].Enable = true;
        target.Defaults.Systemd.Services["systemd-networkd"].OnChange = UnitChange.Reload;
        foreach (var file in (IEnumerable<NetworkFile>)[.. networkd.Networks.Values, .. networkd.Devices.Values, .. networkd.Links.Values])
        {
            if (file.ToText() is { } text)
            {
                target.Defaults.Etc[file.Path].Text = text.TrimEnd('\n');
                target.Systemd.Services["systemd-networkd"].ReloadTriggers.Add(text);
            }
        }
    }
}
