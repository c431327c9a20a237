namespace Cairn.Secrets.Sops;

/// <summary>Recipients of which any one opens the group's part of the data key.</summary>
internal sealed record SopsKeyGroup(IReadOnlyList<SopsRecipient> Recipients, IReadOnlyList<SopsItem> Foreign)
{
    private const string Age = "age";

    /// <summary>Keys that this library cannot use; they are kept as they are while the data key stays the same.</summary>
    private static readonly string[] ForeignKinds = ["azure_kv", "gcp_kms", "hc_vault", "hckms", "kms", "pgp"];

    internal static SopsKeyGroup FromMap(SopsMap map, string subject) => new(
        [.. ItemsOf(map[Age], subject).Select(item => new SopsRecipient(TextOf(item, "recipient", subject), TextOf(item, "enc", subject)))],
        [.. map.Items.Where(static item => ForeignKinds.Contains(item.Key) && item.Value is SopsList { Items.Count: > 0 })]);

    internal static IEnumerable<SopsMap> ItemsOf(SopsNode? node, string subject) => node switch
    {
        null or SopsLeaf { Kind: SopsKind.Null } => [],
        SopsList list => list.Items.Where(static i => i is not SopsComment).Select(i => i as SopsMap ?? throw Odd(subject, "a list of keys holds something else")),
        _ => throw Odd(subject, "keys are not in a list"),
    };

    internal static string TextOf(SopsMap map, string key, string subject) =>
        map[key] is SopsLeaf leaf ? leaf.Text : throw Odd(subject, $"'{key}' is missing");

    internal void AddTo(SopsMap map)
    {
        var list = new SopsList();
        list.Items.AddRange(Recipients.Select(static r => new SopsMap().Add("recipient", SopsLeaf.Of(r.Name)).Add("enc", SopsLeaf.Of(r.Encrypted))));
        if (list.Items.Count > 0)
        {
            map.Add(Age, list);
        }

        map.Items.AddRange(Foreign);
    }

    private static SecretsException Odd(string subject, string reason) => SecretsDiagnostics.SopsMetadata.Error(subject, reason);
}
