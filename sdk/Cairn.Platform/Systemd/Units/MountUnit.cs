namespace Cairn.Platform;

/// <summary>A file system that is mounted; the row's key is the directory it appears in, an absolute path.</summary>
public sealed partial class MountUnit : SystemdUnit
{
    /// <summary>The <c>[Mount]</c> section. <c>Where=</c> is the row's key.</summary>
    public partial MountSection Mount { get; }

    internal override string Suffix => ".mount";

    internal override SystemdSection? OwnSection => Mount;

    internal override string Stem => UnitNames.EscapePath(RowKey);

    internal override string? Where => RowKey;

    internal override string? Missing => Mount.What is null ? "Mount.What" : null;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PathRules.WhyNotAbsolute(RowKey) is { } reason
            ? [new ValidationResult($"'{PathRules.Printable(RowKey)}' cannot be the place of a mount: {reason}.", [nameof(Mount)])]
            : base.Validate(validationContext);
}
