namespace Cairn.Platform;

/// <summary>A unit of lengths.</summary>
public enum LengthUnit
{
    /// <summary>Centimeters.</summary>
    Centimeters,

    /// <summary>Inches.</summary>
    Inches,
}
