using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>When changed preferences take effect, beyond the restarts of processes.</summary>
[JsonConverter(typeof(CamelCaseEnum<DarwinPreferenceEffect>))]
public enum DarwinPreferenceEffect
{
    /// <summary>At once, or after the processes were restarted.</summary>
    AtOnce,

    /// <summary>When the program starts the next time.</summary>
    NextStart,

    /// <summary>When the user logs in the next time.</summary>
    NextLogin,

    /// <summary>When the machine boots the next time.</summary>
    NextBoot,
}
