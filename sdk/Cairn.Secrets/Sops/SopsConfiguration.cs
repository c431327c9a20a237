using System.Globalization;
using System.Text;
using Cairn.Secrets.Sops.Yaml;

namespace Cairn.Secrets.Sops;

/// <summary>Writes <c>.sops.yaml</c>, from which the real <c>sops</c> takes the recipients of files.</summary>
public static class SopsConfiguration
{
    /// <summary>Writes creation rules; the first whose pattern finds a path counts.</summary>
    /// <param name="rules">The rules, in order.</param>
    /// <returns>The file's text.</returns>
    /// <exception cref="SecretsException">CAIRN4016, CAIRN4023, CAIRN4027: a rule cannot be used.</exception>
    public static string Write(IEnumerable<SopsCreationRule> rules)
    {
        var list = new SopsList();
        list.Items.AddRange(rules.Select(MapOf));
        using var text = YamlWriter.Write(new SopsTree([new SopsMap().Add("creation_rules", list)]), ".sops.yaml");
        return Encoding.UTF8.GetString(text.Span);
    }

    private static SopsMap MapOf(SopsCreationRule rule)
    {
        var (pattern, audience) = (rule.PathPattern, rule.Audience);
        if (audience.Groups.Count == 0 || audience.Groups.Any(static group => group.Count == 0))
        {
            throw SecretsDiagnostics.SopsRuleShape.Error(pattern, "a group has no recipients");
        }

        SopsMetadata.Check(audience.Threshold, audience.Groups.Count, pattern);
        // Checks the pattern as SOPS would.
        var checkedPattern = new SopsRule(SopsRuleKind.EncryptedRegex, pattern).Value;
        var map = new SopsMap().Add("path_regex", SopsLeaf.Of(checkedPattern));
        if (rule.Rule is { } values)
        {
            map.Add(values.Key, SopsLeaf.Of(values.Value));
        }

        if (audience.Groups.Count == 1)
        {
            return map.Add("age", SopsLeaf.Of(string.Join(',', audience.Groups[0])));
        }

        var groups = new SopsList();
        groups.Items.AddRange(audience.Groups.Select(static group =>
        {
            var recipients = new SopsList();
            recipients.Items.AddRange(group.Select(static r => SopsLeaf.Of(r.ToString())));
            return new SopsMap().Add("age", recipients);
        }));
        return map
            .Add("shamir_threshold", new SopsLeaf(SopsKind.Integer, Encoding.ASCII.GetBytes(audience.Threshold.ToString(CultureInfo.InvariantCulture))))
            .Add("key_groups", groups);
    }
}
