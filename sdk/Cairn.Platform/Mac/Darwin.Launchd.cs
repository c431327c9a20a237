namespace Cairn.Platform;

/// <content>Jobs of launchd.</content>
public sealed partial class Darwin
{
    /// <summary>The daemons and agents of this Mac. Agents of one user are in the user's home.</summary>
    public partial Launchd Launchd { get; }
}
