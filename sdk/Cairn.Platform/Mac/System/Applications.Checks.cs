namespace Cairn.Platform;

/// <content>Names become paths.</content>
public sealed partial class Applications : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from name in Bundles.Keys
        where name.Contains('/', StringComparison.Ordinal) || name.Length <= ".app".Length || !name.EndsWith(".app", StringComparison.Ordinal)
        select new ValidationResult($"'{name}' is no name of an app bundle; end it with '.app', without '/'.", [nameof(Bundles)]);
}
