namespace Cairn.Platform;

/// <summary>How firm a press must be.</summary>
public enum ClickPressure
{
    /// <summary>Light.</summary>
    Light,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Firm.</summary>
    Firm,
}
