using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Languages and units.</content>
public sealed partial class GlobalPreferences
{
    /// <summary>The languages of apps, the preferred one first. Example: <c>["de-DE", "en-US"]</c>. Empty: not written.</summary>
    /// <remarks>Written as <c>AppleLanguages</c>.</remarks>
    public partial OptionList<string> Languages { get; set; }

    /// <summary>The region and its formats. Example: <c>de_DE</c>.</summary>
    /// <remarks>Written as <c>AppleLocale</c>.</remarks>
    public partial string? Locale { get; set; }

    /// <summary>The unit of lengths. macOS's own: by region.</summary>
    /// <remarks>Written as <c>AppleMeasurementUnits</c>.</remarks>
    public partial LengthUnit? LengthUnit { get; set; }

    /// <summary>Whether the metric system is used. macOS's own: by region.</summary>
    /// <remarks>Written as <c>AppleMetricUnits</c>.</remarks>
    public partial bool? MetricUnits { get; set; }

    /// <summary>The unit of temperatures. macOS's own: by region.</summary>
    /// <remarks>Written as <c>AppleTemperatureUnit</c>.</remarks>
    public partial TemperatureUnit? TemperatureUnit { get; set; }

    /// <summary>Whether times are shown in 24 hours, whatever the region. macOS's own: by region.</summary>
    /// <remarks>Written as <c>AppleICUForce24HourTime</c>.</remarks>
    public partial bool? Force24HourTime { get; set; }

    private PreferenceWrites RegionWrites() => new(DarwinPreferenceScope.User, "NSGlobalDomain")
    {
        { "AppleLanguages", Languages },
        { "AppleLocale", Locale },
        { "AppleMeasurementUnits", LengthUnit?.Written() },
        { "AppleMetricUnits", MetricUnits.AsNumber(on: 1, off: 0) },
        { "AppleTemperatureUnit", TemperatureUnit?.Written() },
        { "AppleICUForce24HourTime", Force24HourTime },
    };
}
