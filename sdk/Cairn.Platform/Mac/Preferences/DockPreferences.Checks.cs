namespace Cairn.Platform;

/// <content>Not every tile fits on both sides.</content>
public sealed partial class DockPreferences : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var tile in PersistentOthers.Where(static tile => tile.Kind is DockTileKind.App or DockTileKind.Spacer or DockTileKind.SmallSpacer))
        {
            yield return new ValidationResult(
                $"'{tile}' cannot stand in the right part of the Dock, which has files and folders; move it to 'PersistentApps'.",
                [nameof(PersistentOthers)]);
        }

        foreach (var tile in PersistentApps.Concat(PersistentOthers).Where(static tile => tile.Path is { } path && !path.StartsWith('/')))
        {
            yield return new ValidationResult($"'{tile.Path}' in the Dock is not an absolute path; begin it with '/'.");
        }
    }
}
