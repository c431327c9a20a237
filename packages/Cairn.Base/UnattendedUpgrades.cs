using System.Globalization;

namespace Cairn.Base;

/// <summary>Security updates that Debian and Ubuntu install by themselves, every day.</summary>
public sealed partial class UnattendedUpgrades : Feature, IModule<Linux>
{
    /// <summary>Whether all updates of the release are installed rather than security updates only. Default: no.</summary>
    public partial bool All { get; set; }

    /// <summary>Whether the machine restarts when an update needs it. Default: no.</summary>
    public partial bool Reboot { get; set; }

    /// <summary>When it restarts, as <c>HH:mm</c>. Default: <c>04:00</c>. Ignored without <see cref="Reboot"/>.</summary>
    [Default("04:00"), RegularExpression("([01][0-9]|2[0-3]):[0-5][0-9]", ErrorMessage = "must be a time as '04:00'")]
    public partial string RebootTime { get; set; }

    /// <summary>Packages that are never updated by themselves, as regular expressions of their names.</summary>
    [RegularExpression("[^\\s\";\\\\\\p{Cc}]+", ErrorMessage = "must be a name or a pattern, without blanks and quotes")]
    public partial OptionSetOf<string> Except { get; set; }

    /// <summary>Where a report goes when something was installed or failed: an address or a user. Default: nowhere.</summary>
    [RegularExpression("[^\\s\";\\\\\\p{Cc}]+", ErrorMessage = "must be an e-mail address or a user")]
    public partial string? MailTo { get; set; }

    /// <summary>After how many days downloaded packages are deleted. Default: 7.</summary>
    [Default(7), Range(0, 365)]
    public partial int CleanAfterDays { get; set; }

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        Assert(target.Apt.Enable, "Unattended upgrades are APT's, but 'Apt.Enable' is off on this machine. Switch one of them.");
        if (target.Apt.Snapshot is { } day)
        {
            Warn(string.Create(CultureInfo.InvariantCulture, $"The machine sees the archive as it was on {day:yyyy-MM-dd}, so there are no updates to install. Remove 'Apt.Snapshot', or move it on by hand."));
        }

        target.Apt.Packages.Add("unattended-upgrades");
        target.Etc["apt/apt.conf.d/52-cairn-unattended-upgrades"].Text = string.Join('\n',
        [
            "APT::Periodic::Update-Package-Lists \"1\";",
            "APT::Periodic::Unattended-Upgrade \"1\";",
            string.Create(CultureInfo.InvariantCulture, $"APT::Periodic::AutocleanInterval \"{CleanAfterDays}\";"),
            "#clear Unattended-Upgrade::Origins-Pattern;",
            "Unattended-Upgrade::Origins-Pattern {",
            "  \"origin=${distro_id},codename=${distro_codename}-security\";",
            "  \"origin=${distro_id},codename=${distro_codename},label=${distro_id}-Security\";",
            .. All ? ["  \"origin=${distro_id},codename=${distro_codename}\";", "  \"origin=${distro_id},codename=${distro_codename}-updates\";"] : Array.Empty<string>(),
            "};",
            .. Except.Count == 0 ? Array.Empty<string>() :
                ["Unattended-Upgrade::Package-Blacklist {", .. Except.Select(static name => $"  \"{name}\";"), "};"],
            $"Unattended-Upgrade::Automatic-Reboot \"{(Reboot ? "true" : "false")}\";",
            .. Reboot ? [$"Unattended-Upgrade::Automatic-Reboot-Time \"{RebootTime}\";"] : Array.Empty<string>(),
            .. MailTo is { } mail ? [$"Unattended-Upgrade::Mail \"{mail}\";"] : Array.Empty<string>(),
        ]);
    }
}
