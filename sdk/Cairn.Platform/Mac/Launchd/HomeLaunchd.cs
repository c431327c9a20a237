namespace Cairn.Platform;

/// <summary>The launchd jobs of a home on a Mac. Ignored on Linux.</summary>
public sealed partial class HomeLaunchd : OptionSet, IValidatableObject
{
    /// <summary>
    /// Agents of the user: <c>~/Library/LaunchAgents</c>.
    /// Example: <c>home.Launchd.Agents["sync"].StartInterval = 900</c>.
    /// </summary>
    [RowName("name")]
    [KeyPattern(LaunchdJob.NamePattern)]
    public partial OptionTable<LaunchdAgent> Agents { get; }

    internal IEnumerable<LaunchdJob> Jobs => Agents.Values.Where(static job => job.Enable);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => LaunchdLabels.Check(Jobs);
}
