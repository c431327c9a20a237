using Cairn.Secrets.Ssh;
using Cairn.Secrets.Vars;

namespace Cairn.Ssh;

/// <summary>The certificate by which clients that trust <see cref="SshAuthority"/> know a machine's <see cref="SshHostKey"/>.</summary>
public sealed class SshCertificate : Generator
{
    /// <summary>Gets the names and addresses of the machine. When they change, the certificate is made anew.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Gets the key that is certified.</summary>
    public Dependency<SshHostKey> HostKey { get; } = new();

    /// <summary>Gets the key that certifies.</summary>
    public Dependency<SshAuthority> Authority { get; } = new();

    /// <summary>Gets the certificate, which is good until the authority or the host key is rotated.</summary>
    public PublicFile Certificate { get; } = new("ssh_host_ed25519_key-cert.pub") { Newline = FinalNewline.Present };

    /// <inheritdoc/>
    protected override string? Validation => string.Join('\n', Names);

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        using var authority = SshKeyPair.Parse(context.Read(Authority.Generator.PrivateKey).Span, Authority.Generator.Name);
        var terms = new SshCertificateTerms(context.Machine.Name, Names) { Serial = (ulong)context.Clock.GetUtcNow().ToUnixTimeSeconds() };
        context.Write(Certificate, $"{SshHostCertificate.Sign(authority, context.Read(HostKey.Generator.PublicKey), terms)} {context.Machine.Name}");
    }
}
