using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets.Sops;

/// <summary>Decrypts the values of a tree in place, and checks them and their MAC.</summary>
internal sealed class SopsOpening(SecretBytes dataKey, SopsMetadata metadata, string subject)
{
    /// <summary>Runs over a tree.</summary>
    /// <param name="tree">The encrypted tree, which holds plain values afterwards.</param>
    /// <param name="opened">Told each value, its path, and its encrypted text.</param>
    internal void Run(SopsTree tree, Action<SopsNode, string, string>? opened)
    {
        using var mac = new SopsMac(metadata.MacOnlyEncrypted);
        new SopsWalk(metadata.Rule, Visit).Run(tree);
        Check(mac.Complete());

        SopsNode Visit(SopsNode node, string path, bool encrypted)
        {
            if (node is SopsComment comment)
            {
                return encrypted ? Comment(comment, path, opened) : comment;
            }

            var leaf = encrypted ? Leaf((SopsLeaf)node, path) : (SopsLeaf)node;
            if (encrypted)
            {
                opened?.Invoke(leaf, path, ((SopsLeaf)node).Text);
            }

            mac.Add(leaf, encrypted);
            return leaf;
        }
    }

    private SopsLeaf Leaf(SopsLeaf node, string path) =>
        node.Kind == SopsKind.Text
            ? SopsCipher.Decrypt(node.Text, dataKey, path) ?? throw Refused(node, path)
            : throw SecretsDiagnostics.SopsValuePlain.Error(subject, path, "it is a number, a time, 'true' or 'false'");

    private SecretsException Refused(SopsLeaf node, string path) =>
        node.Text.StartsWith("ENC[", StringComparison.Ordinal)
            ? SecretsDiagnostics.SopsValue.Error(subject, path)
            : SecretsDiagnostics.SopsValuePlain.Error(subject, path, "it does not start with 'ENC['");

    /// <summary>Comments that do not decrypt stay as they are: older writers did not encrypt them, and none are in the MAC.</summary>
    private SopsComment Comment(SopsComment comment, string path, Action<SopsNode, string, string>? opened)
    {
        var text = Encoding.UTF8.GetString(comment.Bytes);
        if (SopsCipher.DecryptComment(text, dataKey, path) is not { } plain)
        {
            return comment;
        }

        var result = new SopsComment(plain, comment.IsInline);
        opened?.Invoke(result, path, text);
        return result;
    }

    private void Check(string computed)
    {
        if (metadata.Mac.Length == 0)
        {
            throw SecretsDiagnostics.SopsMac.Error(subject, "its MAC is missing");
        }

        var written = SopsCipher.Decrypt(metadata.Mac, dataKey, metadata.LastModifiedText)
            ?? throw SecretsDiagnostics.SopsMac.Error(subject, "its MAC or its time was changed");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(computed), written.Bytes))
        {
            throw SecretsDiagnostics.SopsMac.Error(subject, "a value was added, removed or changed");
        }
    }
}
