using Cairn.Secrets.Sops.Json;
using Cairn.Secrets.Sops.Yaml;

namespace Cairn.Secrets.Sops;

/// <summary>Reads and writes the texts of each format.</summary>
internal static class SopsText
{
    private const string BinaryKey = "data";

    internal static SopsTree ReadPlain(ReadOnlySpan<byte> text, SopsFormat format, string subject)
    {
        var tree = format == SopsFormat.Binary
            ? new SopsTree([new SopsMap().Add(BinaryKey, new SopsLeaf(SopsKind.Text, text.ToArray()))])
            : ReadTree(text, format, subject);
        return tree.Documents.Any(static document => document[SopsMetadata.Key] is not null)
            ? throw SecretsDiagnostics.SopsTaken.Error(subject)
            : tree;
    }

    internal static SecretBytes WritePlain(SopsTree tree, SopsFormat format, string subject) => format switch
    {
        SopsFormat.Json => JsonTree.Write(tree, subject),
        SopsFormat.Yaml => YamlWriter.Write(tree, subject),
        _ when tree.Documents[0][BinaryKey] is SopsLeaf data => SecretBytes.Copy(data.Bytes),
        _ => throw SecretsDiagnostics.SopsMalformed.Error(subject, "a binary SOPS file", $"it has no '{BinaryKey}'"),
    };

    /// <summary>Reads an encrypted file, and takes the metadata out of its documents; the first one's counts.</summary>
    internal static (SopsTree Tree, SopsMetadata Metadata) ReadEncrypted(ReadOnlySpan<byte> text, SopsFormat format, string subject)
    {
        RefuseFlat(text, format, subject);
        var tree = ReadTree(text, format, subject);
        var metadata = tree.Documents.Count > 0 && tree.Documents[0][SopsMetadata.Key] is SopsMap map
            ? SopsMetadata.FromMap(map, subject)
            : throw SecretsDiagnostics.SopsMetadata.Error(subject, $"there is no '{SopsMetadata.Key}', so the file is not encrypted");
        foreach (var document in tree.Documents)
        {
            document.Items.RemoveAll(static item => item.Key == SopsMetadata.Key);
        }

        // Nothing authenticates the rule, and in this form it can be no other.
        return format == SopsFormat.Binary && (metadata.Rule.Key, metadata.Rule.Value) != (SopsRule.Default.Key, SopsRule.Default.Value)
            ? throw SecretsDiagnostics.SopsMetadata.Error(subject, $"a binary file has no rule '{metadata.Rule.Key}: {metadata.Rule.Value}'")
            : (tree, metadata);
    }

    internal static byte[] WriteEncrypted(SopsTree tree, SopsMetadata metadata, SopsFormat format, string subject)
    {
        var map = metadata.ToMap();
        var documents = tree.Documents.Select(document =>
        {
            var whole = new SopsMap();
            whole.Items.AddRange(document.Items);
            return whole.Add(SopsMetadata.Key, map);
        });
        var withMetadata = new SopsTree([.. documents]);
        using var text = format == SopsFormat.Yaml ? YamlWriter.Write(withMetadata, subject) : JsonTree.Write(withMetadata, subject);
        return text.Span.ToArray();
    }

    /// <summary>Forms of SOPS that this library does not know deserve a better word than that they are no YAML.</summary>
    private static void RefuseFlat(ReadOnlySpan<byte> text, SopsFormat format, string subject)
    {
        var form = text.StartsWith("sops_"u8) || text.IndexOf("\nsops_mac="u8) >= 0 ? "dotenv"
            : text.StartsWith("[sops]"u8) || text.IndexOf("\n[sops]"u8) >= 0 ? "INI"
            : null;
        if (form is not null)
        {
            throw SecretsDiagnostics.SopsMalformed.Error(
                subject, format == SopsFormat.Yaml ? "YAML" : "JSON", $"it is in SOPS's {form} form, which is not supported; with `sops`, keep it as YAML, JSON or a binary file");
        }
    }

    private static SopsTree ReadTree(ReadOnlySpan<byte> text, SopsFormat format, string subject) =>
        format == SopsFormat.Yaml ? YamlReader.Read(text, subject) : JsonTree.Read(text, subject);
}
