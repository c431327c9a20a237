using Cairn.Secrets.Networks;
using Cairn.Secrets.Vars;

namespace Cairn.Networks;

/// <summary>A machine's keys in a network of WireGuard; the generator's key is the network's name.</summary>
public sealed class WireGuardKeys : Generator
{
    /// <summary>Gets the private key, which systemd's network manager reads.</summary>
    public SecretFile PrivateKey { get; } = new("private-key")
    {
        Group = "systemd-network",
        Mode = UnixFileMode.UserRead | UnixFileMode.GroupRead,
        Newline = FinalNewline.Present,
    };

    /// <summary>Gets the public key, by which the other machines know it.</summary>
    public PublicFile PublicKey { get; } = new("public-key") { Newline = FinalNewline.Present };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        using var key = WireGuardKey.Generate();
        using var text = key.ToText();
        context.Write(PrivateKey, text);
        context.Write(PublicKey, key.PublicKey);
    }
}
