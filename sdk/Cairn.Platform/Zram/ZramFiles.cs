using System.Globalization;

namespace Cairn.Platform;

/// <summary>Configures the generator of swap space in compressed memory.</summary>
public sealed class ZramFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var zram = target.Zram;
        if (!zram.Enable)
        {
            return;
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[zram0]\nzram-size = ram * {zram.Percent} / 100\ncompression-algorithm = {zram.Algorithm}");
        target.Apt.Packages.Add("systemd-zram-generator");
        target.Defaults.Etc["systemd/zram-generator.conf"].Text = text;
        target.Systemd.Services["systemd-zram-setup@zram0"].RestartTriggers.Add(text);
    }
}
