using Cairn.Store.Manifests;

namespace Cairn.Activation.Macs;

/// <summary>What a Mac may be configured with and this activator does not bring to it: leaving it out in silence would be a machine half configured.</summary>
internal static class MacParts
{
    internal static IEnumerable<string> Missing(Manifest? manifest)
    {
        if (manifest?.Darwin is not { } mac)
        {
            return [];
        }

        (string Words, bool IsThere)[] parts =
        [
            ("homes", manifest.Homes.Count > 0),
            ("groups", manifest.Groups.Count > 0),
            ("shells of users", manifest.Users.Any(static user => user.Shell is not null)),
            ("memberships in groups", manifest.Users.Any(static user => user.Group is not null || user.Groups.Count > 0)),
            ("secrets", manifest.Secrets is { Count: > 0 } || manifest.SecretTemplates is { Count: > 0 }),
            ("certificate authorities", manifest.Certificates.Count > 0),
            ("Homebrew", mac.Homebrew is not null),
            ("fonts", mac.Fonts is not null),
            ("apps", mac.Applications is not null),
            ("a time zone", mac.TimeZone is not null),
            ("settings of power management", mac.Power.Count > 0),
            ("switches of systemsetup", mac.SystemSetup.Count > 0),
            ("the application firewall", mac.ApplicationFirewall.Count > 0),
            ("firmware variables", mac.FirmwareVariables.Count > 0),
        ];
        return parts.Where(static part => part.IsThere).Select(static part => MacDiagnostics.NotYet.Describe([part.Words]));
    }
}
