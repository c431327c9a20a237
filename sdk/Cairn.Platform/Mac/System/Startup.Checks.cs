namespace Cairn.Platform;

/// <content>Names become arguments of <c>nvram</c>.</content>
public sealed partial class Startup : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var name in FirmwareVariables.Keys.Where(static name =>
            name.Length == 0 || name.StartsWith('-') || name.Any(static c => c is '=' or <= ' ' or > '~')))
        {
            yield return new ValidationResult($"'{name}' is no name of a firmware variable; use letters, digits, '-', '.' and ':'.", [nameof(FirmwareVariables)]);
        }

        if (Chime is not null && FirmwareVariables.ContainsKey(ChimeVariable))
        {
            yield return new ValidationResult(
                $"'Chime' and 'FirmwareVariables[\"{ChimeVariable}\"]' are one variable; remove one.", [nameof(Chime), nameof(FirmwareVariables)]);
        }
    }
}
