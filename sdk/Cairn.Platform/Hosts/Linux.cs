using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A Linux machine with systemd: Debian, Ubuntu, Fedora, Arch and others.</summary>
public sealed partial class Linux : Host
{
    /// <summary>Units of systemd.</summary>
    public partial SystemUnits Systemd { get; }

    /// <summary>The package manager of Debian, Ubuntu and their like.</summary>
    public partial Apt Apt { get; }

    /// <summary>The firewall.</summary>
    public partial Firewall Firewall { get; }

    /// <summary>Questions that have to be answered well before a new generation stays, by name.</summary>
    [RowName("check"), KeyPattern("[A-Za-z0-9][A-Za-z0-9._-]*")]
    public partial OptionTable<HealthCheck> HealthChecks { get; }

    /// <summary>The journal, where systemd keeps logs.</summary>
    public partial Journal Journal { get; }

    /// <summary>The kernel: its parameters and modules.</summary>
    public partial Kernel Kernel { get; }

    /// <summary>The network manager of systemd.</summary>
    public partial Networkd Networkd { get; }

    /// <summary>Fetching the machine's own closure from a feed, on a timer.</summary>
    public partial Pull Pull { get; }

    /// <summary>The resolver of systemd.</summary>
    public partial Resolved Resolved { get; }

    /// <summary>Directories, files and links that exist, or are cleaned up. They are applied at activation and when the machine starts.</summary>
    public partial OptionList<TmpfilesRule> Tmpfiles { get; set; }

    /// <summary>Swap space in compressed memory.</summary>
    public partial Zram Zram { get; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. base.Validate(validationContext), .. LinuxRules.Check(this)];

    internal override Manifest Complete(Manifest manifest, ObjectFiles files) => LinuxRenderer.Complete(this, manifest, files);
}
