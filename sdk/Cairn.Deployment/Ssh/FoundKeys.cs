using Renci.SshNet;

namespace Cairn.Deployment.Ssh;

/// <summary>What there is to log in with.</summary>
/// <param name="Ready">The keys, the likeliest first.</param>
/// <param name="Locked">The files of keys that need a passphrase, and that the agent does not have.</param>
internal sealed record FoundKeys(IReadOnlyList<IPrivateKeySource> Ready, IReadOnlyList<string> Locked);
