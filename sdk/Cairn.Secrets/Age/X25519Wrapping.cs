using System.Text;

namespace Cairn.Secrets.Age;

/// <summary>The derivation that X25519 and ssh-ed25519 share: both shares salt the shared secret.</summary>
internal static class X25519Wrapping
{
    internal static SecretBytes KeyOf(SecretBytes shared, byte[] ephemeral, byte[] recipient, string info) =>
        KeyDerivation.Derive(shared.Span, [.. ephemeral, .. recipient], Encoding.ASCII.GetBytes(info));
}
