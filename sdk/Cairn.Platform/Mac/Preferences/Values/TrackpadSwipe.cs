namespace Cairn.Platform;

/// <summary>What a sideways swipe does.</summary>
public enum TrackpadSwipe
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Goes to the next page.</summary>
    Pages,

    /// <summary>Goes to the next full-screen app.</summary>
    FullScreenApps,
}
