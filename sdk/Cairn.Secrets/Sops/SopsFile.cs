using Cairn.Secrets.Age;

namespace Cairn.Secrets.Sops;

/// <summary>An encrypted file in SOPS's format, which <c>sops</c> reads and edits; it does not change, each operation gives a new one.</summary>
public sealed class SopsFile
{
    private readonly byte[] text;
    private readonly SopsMetadata metadata;

    private SopsFile(byte[] text, SopsFormat format, string name)
    {
        (this.text, Format, Name) = (text, format, name);
        (_, metadata) = Read();
    }

    /// <summary>What it holds.</summary>
    public SopsFormat Format { get; }

    /// <summary>Its name, for messages.</summary>
    public string Name { get; }

    /// <summary>The recipients that it names, group by group. Only what a key opens proves that a name is right.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Recipients => [.. metadata.Groups.Select(static group => group.Recipients.Select(static r => r.Name).ToList())];

    /// <summary>How many groups are needed; 0 with one group.</summary>
    public int Threshold => metadata.Threshold;

    /// <summary>Which values are encrypted.</summary>
    public SopsRule Rule => metadata.Rule;

    /// <summary>When it was written last.</summary>
    public DateTimeOffset LastModified => metadata.LastModified;

    /// <summary>Reads an encrypted file.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="format">What it holds.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <returns>The file, not yet decrypted.</returns>
    /// <exception cref="SecretsException">CAIRN4013 to CAIRN4016, CAIRN4023: it cannot be read.</exception>
    public static SopsFile Parse(ReadOnlySpan<byte> text, SopsFormat format, string name) => new(text.ToArray(), format, name);

    /// <summary>Encrypts content under a new data key.</summary>
    /// <param name="plain">The content.</param>
    /// <param name="format">What it is.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="audience">Who can read it.</param>
    /// <param name="writing">How; null for SOPS's defaults.</param>
    /// <returns>The encrypted file.</returns>
    /// <exception cref="SecretsException">CAIRN4010, CAIRN4013, CAIRN4021, CAIRN4023, CAIRN4026: the content or the audience cannot be used.</exception>
    public static SopsFile Encrypt(SecretBytes plain, SopsFormat format, string name, SopsAudience audience, SopsWriting? writing = null)
    {
        writing ??= new();
        using var dataKey = SecretBytes.Random(SopsCipher.KeySize);
        using var tree = SopsText.ReadPlain(plain.Span, format, name);
        var sealing = new SopsMetadata
        {
            Groups = DataKey.Wrap(dataKey, audience.Groups, audience.Threshold, name),
            Threshold = audience.Threshold,
            LastModified = Now(writing.Clock),
            Rule = format == SopsFormat.Binary ? SopsRule.Default : writing.Rule,
            MacOnlyEncrypted = writing.MacOnlyEncrypted,
        };
        return Seal(tree, new SopsSeal(dataKey, sealing, name), format);
    }

    /// <summary>Gives the text to write to disk.</summary>
    /// <returns>A copy of the encrypted content.</returns>
    public byte[] ToBytes() => [.. text];

    /// <summary>Decrypts the content, and checks that nothing was changed.</summary>
    /// <param name="identities">The keys to try.</param>
    /// <returns>The content.</returns>
    /// <exception cref="SecretsException">CAIRN4017 to CAIRN4020, CAIRN4024, CAIRN4025: no key fits, or it was changed.</exception>
    public SecretBytes Decrypt(IReadOnlyList<AgeIdentity> identities)
    {
        using var dataKey = DataKey.Open(metadata, identities, Name);
        using var tree = Open(dataKey);
        return SopsText.WritePlain(tree, Format, Name);
    }

    /// <summary>Replaces the content for the same recipients under the same data key; what stays the same keeps its text.</summary>
    /// <param name="plain">The new content.</param>
    /// <param name="identities">The keys to try.</param>
    /// <param name="clock">Where the time of the change comes from.</param>
    /// <returns>The changed file.</returns>
    /// <exception cref="SecretsException">As for <see cref="Decrypt"/> and <see cref="Encrypt"/>.</exception>
    public SopsFile Replace(SecretBytes plain, IReadOnlyList<AgeIdentity> identities, TimeProvider? clock = null)
    {
        using var dataKey = DataKey.Open(metadata, identities, Name);
        var seal = new SopsSeal(dataKey, metadata with { LastModified = Now(clock) }, Name);
        using var old = Open(dataKey, seal.Keep);
        using var tree = SopsText.ReadPlain(plain.Span, Format, Name);
        return Seal(tree, seal, Format);
    }

    /// <summary>Gives the same data key to other recipients, as <c>sops updatekeys</c> does: values, MAC and time stay.</summary>
    /// <param name="audience">Who can read it from now on. Whoever could before may have kept the data key: see <see cref="Rotate"/>.</param>
    /// <param name="identities">The keys to try.</param>
    /// <returns>The changed file.</returns>
    /// <exception cref="SecretsException">As for <see cref="Decrypt"/>; CAIRN4022: it has keys of other kinds.</exception>
    public SopsFile UpdateKeys(SopsAudience audience, IReadOnlyList<AgeIdentity> identities)
    {
        RefuseForeign();
        using var dataKey = DataKey.Open(metadata, identities, Name);
        // What was tampered with is not to be signed over to others.
        Open(dataKey).Dispose();
        var (tree, _) = Read();
        var updated = metadata with { Groups = DataKey.Wrap(dataKey, audience.Groups, audience.Threshold, Name), Threshold = audience.Threshold };
        return Parse(SopsText.WriteEncrypted(tree, updated, Format, Name), Format, Name);
    }

    /// <summary>Encrypts everything again under a new data key, as <c>sops rotate</c> does, so that whoever kept the old one cannot read what comes.</summary>
    /// <param name="identities">The keys to try.</param>
    /// <param name="audience">Who can read it from now on; null for the recipients that it names.</param>
    /// <param name="clock">Where the time of the change comes from.</param>
    /// <returns>The changed file.</returns>
    /// <exception cref="SecretsException">As for <see cref="UpdateKeys"/>.</exception>
    public SopsFile Rotate(IReadOnlyList<AgeIdentity> identities, SopsAudience? audience = null, TimeProvider? clock = null)
    {
        RefuseForeign();
        using var oldKey = DataKey.Open(metadata, identities, Name);
        using var tree = Open(oldKey);
        using var newKey = SecretBytes.Random(SopsCipher.KeySize);
        var groups = audience?.Groups ?? [.. metadata.Groups.Select(static group => group.Recipients.Select(static r => AgeRecipient.Parse(r.Name)).ToList())];
        var threshold = audience?.Threshold ?? metadata.Threshold;
        var rotated = metadata with { Groups = DataKey.Wrap(newKey, groups, threshold, Name), Threshold = threshold, LastModified = Now(clock) };
        return Seal(tree, new SopsSeal(newKey, rotated, Name), Format);
    }

    private static SopsFile Seal(SopsTree tree, SopsSeal seal, SopsFormat format) =>
        Parse(SopsText.WriteEncrypted(tree, seal.Close(tree), format, seal.Subject), format, seal.Subject);

    /// <summary>SOPS writes whole seconds.</summary>
    private static DateTimeOffset Now(TimeProvider? clock) =>
        DateTimeOffset.FromUnixTimeSeconds((clock ?? TimeProvider.System).GetUtcNow().ToUnixTimeSeconds());

    private (SopsTree Tree, SopsMetadata Metadata) Read() => SopsText.ReadEncrypted(text, Format, Name);

    private SopsTree Open(SecretBytes dataKey, Action<SopsNode, string, string>? opened = null)
    {
        var (tree, _) = Read();
        new SopsOpening(dataKey, metadata, Name).Run(tree, opened);
        return tree;
    }

    private void RefuseForeign()
    {
        if (metadata.Groups.SelectMany(static group => group.Foreign).Select(static item => $"'{item.Key}'").ToList() is { Count: > 0 } kinds)
        {
            throw SecretsDiagnostics.SopsForeign.Error(Name, string.Join(", ", kinds.Distinct(StringComparer.Ordinal)));
        }
    }
}
