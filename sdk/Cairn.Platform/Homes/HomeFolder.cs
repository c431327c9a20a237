namespace Cairn.Platform;

/// <summary>A directory that exists in a home; the row's key is the path relative to the home directory. It is never removed.</summary>
public sealed partial class HomeFolder : OptionSet, IValidatableObject
{
    /// <summary>The permissions that it is created with. Default: 0755.</summary>
    public partial UnixFileMode? Mode { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PathRules.WhyNotRelative(RowKey) is { } reason)
        {
            yield return new ValidationResult($"'{PathRules.Printable(RowKey)}' cannot be the path of a directory: {reason}.", [nameof(Mode)]);
        }
    }
}
