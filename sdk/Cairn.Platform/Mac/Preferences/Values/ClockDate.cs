namespace Cairn.Platform;

/// <summary>When the date stands beside the clock.</summary>
public enum ClockDate
{
    /// <summary>When there is room.</summary>
    WhenSpaceAllows,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
