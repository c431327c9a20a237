using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A Linux machine with systemd: Debian, Ubuntu, Fedora, Arch and others.</summary>
public sealed partial class Linux : Host
{
    /// <summary>Units of systemd.</summary>
    public partial SystemUnits Systemd { get; }

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. base.Validate(validationContext), .. LinuxRules.Check(this)];

    internal override Manifest Complete(Manifest manifest, ObjectFiles files) => LinuxRenderer.Complete(this, manifest, files);
}
