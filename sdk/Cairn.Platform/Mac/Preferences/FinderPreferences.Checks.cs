namespace Cairn.Platform;

/// <content>The folder of a new window is one thing in two options.</content>
public sealed partial class FinderPreferences : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NewWindowTarget == FinderTarget.Other && NewWindowTargetPath is null)
        {
            yield return new ValidationResult(
                "'NewWindowTarget' is 'Other' without a folder; set 'NewWindowTargetPath'.", [nameof(NewWindowTarget)]);
        }

        if (NewWindowTargetPath is not null && NewWindowTarget != FinderTarget.Other)
        {
            yield return new ValidationResult(
                "'NewWindowTargetPath' has no effect unless 'NewWindowTarget' is 'Other'.", [nameof(NewWindowTargetPath)]);
        }
    }
}
