using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Rules that concern several groups of options, and what they become.</content>
public sealed partial class Darwin
{
    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. base.Validate(validationContext), .. DarwinRules.Check(this)];

    internal override Manifest Complete(Manifest manifest, ObjectFiles files) =>
        manifest with { Darwin = DarwinRenderer.Render(this, files) };
}
