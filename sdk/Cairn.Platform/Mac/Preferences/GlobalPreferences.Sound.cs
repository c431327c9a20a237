using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Alerts.</content>
public sealed partial class GlobalPreferences
{
    /// <summary>The volume of alerts, from 0 to 1. Not linear: 0.7788008 is 75 %, 0.6065307 is 50 %, 0.4723665 is 25 %.</summary>
    /// <remarks>Written as <c>com.apple.sound.beep.volume</c>.</remarks>
    [Range(0.0, 1.0)]
    public partial double? AlertVolume { get; set; }

    /// <summary>Whether the volume keys make a sound. macOS's own: true.</summary>
    /// <remarks>Written as <c>com.apple.sound.beep.feedback</c>.</remarks>
    public partial bool? VolumeKeyFeedback { get; set; }

    /// <summary>The sound file of alerts, an absolute path. Example: <c>/System/Library/Sounds/Funk.aiff</c>.</summary>
    /// <remarks>Written as <c>com.apple.sound.beep.sound</c>.</remarks>
    [AbsolutePath]
    public partial string? AlertSound { get; set; }

    private PreferenceWrites SoundWrites() => new(DarwinPreferenceScope.User, "NSGlobalDomain")
    {
        { "com.apple.sound.beep.volume", AlertVolume },
        { "com.apple.sound.beep.feedback", VolumeKeyFeedback.AsNumber(on: 1, off: 0) },
        { "com.apple.sound.beep.sound", AlertSound },
    };
}
