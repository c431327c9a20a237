using Cairn.Secrets.Ssh;
using Cairn.Secrets.Vars;

namespace Cairn.Ssh;

/// <summary>The key that certifies the host keys of the fleet's machines. Its private half stays with the admins.</summary>
public sealed class SshAuthority : Generator
{
    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <summary>Gets the private key, which no machine gets.</summary>
    public SecretFile PrivateKey { get; } = new("key") { Deploy = false };

    /// <summary>Gets the public key, which <see cref="SshKnownHosts"/> trusts.</summary>
    public PublicFile PublicKey { get; } = new("key.pub") { Newline = FinalNewline.Present };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        using var key = SshKeyPair.Generate();
        using var file = key.ToFile();
        context.Write(PrivateKey, file);
        context.Write(PublicKey, key.ToPublicLine("ssh-authority"));
    }
}
