namespace Cairn.Activation.Launchd;

/// <summary>What launchd has at the moment.</summary>
/// <param name="Domains">The domains that there are: a user has a graphical one only while logged in.</param>
/// <param name="Loaded">The loaded jobs, each as <c>domain/label</c>.</param>
internal sealed record LaunchdState(IReadOnlySet<string> Domains, IReadOnlySet<string> Loaded)
{
    internal bool Has(string domain, string label) => Loaded.Contains(Launchctl.Target(domain, label));
}
