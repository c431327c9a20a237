namespace Cairn.Platform;

/// <summary>The launchd jobs of a machine.</summary>
public sealed partial class Launchd : OptionSet, IValidatableObject
{
    /// <summary>
    /// Daemons: they run without a user, as root unless <see cref="LaunchdDaemon.UserName"/> says otherwise, from boot to shutdown.
    /// Example: <c>darwin.Launchd.Daemons["backup"].ProgramArguments = ["/usr/local/bin/backup", "--all"]</c>.
    /// </summary>
    [RowName("name")]
    [KeyPattern(LaunchdJob.NamePattern)]
    public partial OptionTable<LaunchdDaemon> Daemons { get; }

    /// <summary>Agents of every user: each user who logs in runs one. Those of a single user are in the user's home.</summary>
    [RowName("name")]
    [KeyPattern(LaunchdJob.NamePattern)]
    public partial OptionTable<LaunchdAgent> Agents { get; }

    internal IEnumerable<LaunchdJob> Jobs => Daemons.Values.Concat<LaunchdJob>(Agents.Values).Where(static job => job.Enable);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => LaunchdLabels.Check(Jobs);
}
