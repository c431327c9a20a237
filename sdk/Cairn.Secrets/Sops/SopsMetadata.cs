using System.Globalization;

namespace Cairn.Secrets.Sops;

/// <summary>What stands below the key <c>sops</c>.</summary>
internal sealed record SopsMetadata
{
    internal const string Key = "sops";

    /// <summary>The version of SOPS whose form is written.</summary>
    internal const string CurrentVersion = "3.10.2";

    internal required IReadOnlyList<SopsKeyGroup> Groups { get; init; }

    /// <summary>How many groups are needed; 0 with one group.</summary>
    internal int Threshold { get; init; }

    internal required DateTimeOffset LastModified { get; init; }

    internal required SopsRule Rule { get; init; }

    internal bool MacOnlyEncrypted { get; init; }

    internal string Mac { get; init; } = "";

    internal string Version { get; init; } = CurrentVersion;

    /// <summary>The time as Go writes it; it authenticates the MAC.</summary>
    internal string LastModifiedText =>
        LastModified.ToString(LastModified.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    internal static SopsMetadata FromMap(SopsMap map, string subject)
    {
        var groups = SopsKeyGroup.ItemsOf(map["key_groups"], subject).Select(group => SopsKeyGroup.FromMap(group, subject)).ToList();
        if (groups.Count == 0)
        {
            groups = [SopsKeyGroup.FromMap(map, subject)];
        }

        var threshold = map["shamir_threshold"] is SopsLeaf { Kind: not SopsKind.Null } number ? NumberOf(number, subject) : 0;
        // Older writers leave the threshold out, and mean all groups.
        threshold = groups.Count > 1 && threshold == 0 ? groups.Count : threshold;
        Check(threshold, groups.Count, subject);
        var time = SopsKeyGroup.TextOf(map, "lastmodified", subject);
        return new()
        {
            Groups = groups,
            Threshold = groups.Count > 1 ? threshold : 0,
            LastModified = DateTimeOffset.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
                ? parsed
                : throw SecretsDiagnostics.SopsMetadata.Error(subject, $"'lastmodified' is '{time}' and not a time"),
            Rule = SopsRule.FromMetadata(map, subject),
            MacOnlyEncrypted = map["mac_only_encrypted"] is SopsLeaf { Text: "True" or "true" },
            Mac = map["mac"] is SopsLeaf mac ? mac.Text : "",
            Version = map["version"] is SopsLeaf version ? version.Text : "",
        };
    }

    internal static void Check(int threshold, int groups, string subject)
    {
        if (groups > ShamirShares.MaxShares || (groups > 1 ? threshold < 2 || threshold > groups : threshold > 1))
        {
            throw SecretsDiagnostics.SopsThreshold.Error(
                subject, threshold.ToString(CultureInfo.InvariantCulture), groups.ToString(CultureInfo.InvariantCulture));
        }
    }

    internal SopsMap ToMap()
    {
        var map = new SopsMap();
        if (Groups.Count == 1)
        {
            Groups[0].AddTo(map);
        }
        else
        {
            var groups = new SopsList();
            foreach (var group in Groups)
            {
                var inner = new SopsMap();
                group.AddTo(inner);
                groups.Items.Add(inner);
            }

            map.Add("key_groups", groups);
        }

        map.Add("lastmodified", SopsLeaf.Of(LastModifiedText)).Add("mac", SopsLeaf.Of(Mac)).Add(Rule.Key, SopsLeaf.Of(Rule.Value));
        if (MacOnlyEncrypted)
        {
            map.Add("mac_only_encrypted", SopsLeaf.Of(value: true));
        }

        if (Groups.Count > 1)
        {
            map.Add("shamir_threshold", new SopsLeaf(SopsKind.Integer, System.Text.Encoding.ASCII.GetBytes(Threshold.ToString(CultureInfo.InvariantCulture))));
        }

        map.Add("version", SopsLeaf.Of(Version));
        map.Items.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return map;
    }

    private static int NumberOf(SopsLeaf leaf, string subject) =>
        int.TryParse(leaf.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw SecretsDiagnostics.SopsMetadata.Error(subject, $"'shamir_threshold' is '{leaf.Text}' and not a number");
}
