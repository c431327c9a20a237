using System.Security.Cryptography;

namespace Cairn.Secrets.Sops;

/// <summary>Encrypts the values of a tree in place, and computes their MAC.</summary>
internal sealed class SopsSeal(SecretBytes dataKey, SopsMetadata metadata, string subject)
{
    private readonly Dictionary<string, Queue<string>> kept = new(StringComparer.Ordinal);

    internal string Subject => subject;

    /// <summary>Remembers an encrypted text, so that a value that stays the same keeps it and the difference in git stays small.</summary>
    internal void Keep(SopsNode plain, string path, string encrypted)
    {
        var key = KeyOf(plain, path);
        if (!kept.TryGetValue(key, out var texts))
        {
            kept.Add(key, texts = new Queue<string>());
        }

        texts.Enqueue(encrypted);
    }

    /// <summary>Encrypts a tree, which holds encrypted values afterwards.</summary>
    /// <returns>The metadata with its MAC.</returns>
    internal SopsMetadata Close(SopsTree tree)
    {
        using var mac = new SopsMac(metadata.MacOnlyEncrypted);
        new SopsWalk(metadata.Rule, Visit).Run(tree);
        return metadata with { Mac = SopsCipher.Encrypt(SopsLeaf.Of(mac.Complete()), dataKey, metadata.LastModifiedText) };

        SopsNode Visit(SopsNode node, string path, bool encrypted)
        {
            if (node is SopsLeaf leaf)
            {
                mac.Add(leaf, encrypted);
            }

            if (!encrypted)
            {
                return node;
            }

            var text = kept.TryGetValue(KeyOf(node, path), out var texts) && texts.TryDequeue(out var old) ? old : SopsCipher.Encrypt(node, dataKey, path);
            node.Clear();
            return node is SopsComment comment ? new SopsComment(System.Text.Encoding.ASCII.GetBytes(text), comment.IsInline) : SopsLeaf.Of(text);
        }
    }

    /// <summary>Names a value by its hash, so that no second copy of it waits in memory.</summary>
    private static string KeyOf(SopsNode node, string path) => node is SopsLeaf leaf
        ? $"{leaf.Kind}/{path}/{Convert.ToHexString(SHA256.HashData(leaf.Bytes))}"
        : $"comment/{path}/{Convert.ToHexString(SHA256.HashData(((SopsComment)node).Bytes))}";
}
