using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Where secrets are on machines. Each phase has a folder of its own, which is replaced as a whole.</summary>
internal static class SecretPaths
{
    internal static string Of(SecretPhase phase, bool isOnDarwin, string name) => $"{Root(phase, isOnDarwin)}/{name}";

    internal static string OfTemplate(bool isOnDarwin, string name) => $"{Root(SecretPhase.Services, isOnDarwin)}/templates/{name}";

    /// <summary>macOS has no <c>/run</c>; <c>/var/run</c> is emptied when it starts, too.</summary>
    private static string Root(SecretPhase phase, bool isOnDarwin) => (isOnDarwin ? "/var/run/cairn/" : "/run/cairn/") + phase switch
    {
        SecretPhase.Users => "secrets-for-users",
        SecretPhase.Activation => "secrets-for-activation",
        _ => "secrets",
    };
}
