using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What happens to Homebrew packages that the configuration does not name.</summary>
[JsonConverter(typeof(CamelCaseEnum<DarwinHomebrewCleanup>))]
public enum DarwinHomebrewCleanup
{
    /// <summary>They stay.</summary>
    None,

    /// <summary>The activation is refused before it changes anything, and lists them.</summary>
    Check,

    /// <summary>They are uninstalled.</summary>
    Uninstall,

    /// <summary>They are uninstalled, and the files of casks are removed from the home folder too.</summary>
    Zap,
}
