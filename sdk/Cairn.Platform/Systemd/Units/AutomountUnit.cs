namespace Cairn.Platform;

/// <summary>A file system that is mounted when somebody looks; the row's key is the directory it appears in. It needs a mount of the same path.</summary>
public sealed partial class AutomountUnit : SystemdUnit
{
    /// <summary>The <c>[Automount]</c> section. <c>Where=</c> is the row's key.</summary>
    public partial AutomountSection Automount { get; }

    internal override string Suffix => ".automount";

    internal override SystemdSection? OwnSection => Automount;

    internal override string Stem => UnitNames.EscapePath(RowKey);

    internal override string? Where => RowKey;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PathRules.WhyNotAbsolute(RowKey) is { } reason
            ? [new ValidationResult($"'{PathRules.Printable(RowKey)}' cannot be the place of a mount: {reason}.", [nameof(Automount)])]
            : base.Validate(validationContext);
}
