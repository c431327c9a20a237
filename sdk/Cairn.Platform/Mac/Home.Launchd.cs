namespace Cairn.Platform;

/// <content>Jobs of launchd.</content>
public sealed partial class Home
{
    /// <summary>The user's agents on a Mac. Ignored on Linux.</summary>
    public partial HomeLaunchd Launchd { get; }
}
