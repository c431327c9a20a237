using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>Whose preferences they are, and so who writes them.</summary>
[JsonConverter(typeof(CamelCaseEnum<DarwinPreferenceScope>))]
public enum DarwinPreferenceScope
{
    /// <summary>The machine's; written by root.</summary>
    System,

    /// <summary>The primary user's; written as that user.</summary>
    User,

    /// <summary>The primary user's on this Mac only; written as that user with <c>-currentHost</c>.</summary>
    UserHost,
}
