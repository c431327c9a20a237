using Cairn.Secrets.Ssh;
using Cairn.Secrets.Vars;

namespace Cairn.Ssh;

/// <summary>The key by which a machine shows SSH clients that it is the one they mean.</summary>
public sealed class SshHostKey : Generator
{
    /// <summary>Gets the private key, in OpenSSH's format.</summary>
    public SecretFile PrivateKey { get; } = new("ssh_host_ed25519_key");

    /// <summary>Gets the public key: <c>ssh-ed25519 AAAA… cinnabar</c>.</summary>
    public PublicFile PublicKey { get; } = new("ssh_host_ed25519_key.pub") { Newline = FinalNewline.Present };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        using var key = SshKeyPair.Generate();
        using var file = key.ToFile();
        context.Write(PrivateKey, file);
        context.Write(PublicKey, key.ToPublicLine(context.Machine.Name));
    }
}
