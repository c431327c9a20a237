namespace Cairn.Store.Wire;

/// <summary>Lists what can be wrong with a conversation between a deployer and a machine.</summary>
public static class WireDiagnostics
{
    internal static readonly StoreDiagnostic Broken = new(
        "CAIRN6000", "'{0}' does not keep to the protocol: it sent {1}.",
        "The conversation was ended and nothing of the frame was used; see that both ends are Cairn, and that nothing on the way changes bytes.");

    internal static readonly StoreDiagnostic Gone = new(
        "CAIRN6001", "'{0}' ended the conversation {1}.",
        "Try again: what had arrived whole is kept.");

    internal static readonly StoreDiagnostic NoGreeting = new(
        NoGreetingId, "'{0}' did not begin a conversation; it sent {1}.",
        "See that the login shell of the user runs commands, and that the activator can be started there.");

    internal static readonly StoreDiagnostic VersionUnknown = new(
        VersionUnknownId, "'{0}' speaks version {1} of the protocol, and this end version {2}.",
        "Deploy with a Cairn at least as new as the one on the machine.");

    /// <summary>The id of "no conversation began", which says that there is nobody to talk to.</summary>
    public const string NoGreetingId = "CAIRN6002";

    /// <summary>The id of "the other end speaks another version".</summary>
    public const string VersionUnknownId = "CAIRN6003";

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<StoreDiagnostic> All { get; } = [Broken, Gone, NoGreeting, VersionUnknown];
}
