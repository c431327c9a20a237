using System.Text;
using Cairn.Secrets;
using Cairn.Secrets.Keys;
using Cairn.Secrets.Sops;

namespace Cairn.Activation.Secrets;

/// <summary>Decrypts secrets of a closure with the keys of the machine; they are looked for when the first secret is asked for.</summary>
internal sealed class SecretReader(string keyFile) : IDisposable
{
    private KeyRing? _keys;

    /// <summary>Decrypts a file of a closure.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="path">The encrypted file.</param>
    /// <returns>Its content, to be disposed.</returns>
    /// <exception cref="ActivationException">CAIRN7100: this machine has no key for it, or it is not what was encrypted.</exception>
    internal SecretBytes Read(string name, string path)
    {
        try
        {
            // Whoever runs the activator may have keys of his own; a machine's secrets are for its own key.
            _keys ??= KeySources.Find(new KeySourceSettings { MachineKeyFile = keyFile, Home = null, Variable = static _ => null });
            return SopsFile.Parse(File.ReadAllBytes(path), SopsFormat.Binary, name).Decrypt(_keys.Require(name));
        }
        catch (SecretsException error)
        {
            throw SecretDiagnostics.Unreadable.Because(error, name, error.Message);
        }
    }

    /// <summary>Puts secrets into the text of a template.</summary>
    /// <param name="template">The file with the text.</param>
    /// <param name="secrets">The encrypted files, by the names of the secrets that the text may have.</param>
    /// <returns>The content, to be disposed.</returns>
    internal SecretBytes Fill(string template, IReadOnlyDictionary<string, string> secrets)
    {
        // Templates are filled by characters: what a text has is text. The intermediate strings wait for the garbage collector.
        var text = new StringBuilder(File.ReadAllText(template));
        foreach (var (name, path) in secrets)
        {
            using var content = Read(name, path);
            text.Replace($"{{{{cairn-secret:{name}}}}}", Encoding.UTF8.GetString(content.Span).TrimEnd('\n'));
        }

        return SecretBytes.FromText(text.ToString());
    }

    public void Dispose() => _keys?.Dispose();
}
