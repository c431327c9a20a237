using Cairn.Secrets.Age;

namespace Cairn.Secrets.Keys;

/// <summary>The private keys at hand, and where they were looked for; they are overwritten when it is disposed.</summary>
public sealed class KeyRing : IDisposable
{
    private readonly List<AgeIdentity> identities = [];
    private readonly List<KeySource> sources = [];

    /// <summary>The keys, in the order in which they were found.</summary>
    public IReadOnlyList<AgeIdentity> Identities => identities;

    /// <summary>All places that were looked at.</summary>
    public IReadOnlyList<KeySource> Sources => sources;

    /// <summary>Gives the keys, if there are any.</summary>
    /// <param name="subject">What they are needed for, for the message.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="SecretsException">CAIRN4011: there is none; the message says where was looked.</exception>
    public IReadOnlyList<AgeIdentity> Require(string subject) =>
        identities.Count > 0 ? identities : throw SecretsDiagnostics.KeyMissing.Error(subject, string.Join(", ", sources.Select(static s => s.Place)));

    /// <inheritdoc/>
    public void Dispose()
    {
        identities.ForEach(static identity => identity.Dispose());
        identities.Clear();
    }

    internal void Add(string place, IReadOnlyList<AgeIdentity> found)
    {
        identities.AddRange(found);
        sources.Add(new(place, found.Count));
    }
}
