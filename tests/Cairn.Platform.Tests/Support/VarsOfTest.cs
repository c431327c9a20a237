using System.Security.Cryptography;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Platform.Tests.Support;

/// <summary>A generator of a machine: one secret, one public value.</summary>
internal sealed class HostKey : Generator
{
    public SecretFile PrivateKey { get; } = new("key") { RestartUnits = ["web.service"] };

    public PublicFile PublicKey { get; } = new("key.pub") { Newline = FinalNewline.Present };

    protected override void Generate(GeneratorContext context)
    {
        using var key = SecretBytes.Random(32);
        context.Write(PrivateKey, key);
        context.Write(PublicKey, $"{context.Machine.Name} {Convert.ToHexStringLower(SHA256.HashData(key.Span))}\n\n");
    }
}

/// <summary>A generator that machines share, of which they get nothing.</summary>
internal sealed class Authority : Generator
{
    public override bool IsShared => true;

    public SecretFile PrivateKey { get; } = new("ca") { Deploy = false };

    public PublicFile Title { get; } = new("name") { Placeholder = "placeholder" };

    protected override void Generate(GeneratorContext context)
    {
        context.Write(PrivateKey, "secret of the authority"u8);
        context.Write(Title, "authority");
    }
}

/// <summary>A generator with settings, prompts and dependencies.</summary>
internal sealed class HostCertificate : Generator
{
    public IReadOnlyList<string> Names { get; init; } = [];

    public Dependency<Authority> Authority { get; } = new();

    public Dependency<HostKey> HostKey { get; } = new();

    public Prompt Contact { get; } = new("contact") { Persist = true, Description = "Who to ask" };

    public Prompt Days { get; } = new("days") { Default = "30", IsRequired = false };

    public PublicFile File { get; } = new("certificate");

    protected internal override string? Validation => string.Join('\n', Names);

    protected override void Generate(GeneratorContext context)
    {
        using var contact = SecretBytes.Copy(context.Answer(Contact).Span);
        context.Write(File, $"{context.Read(Authority.Generator.Title)} {context.Read(Authority.Generator.PrivateKey).Length} {context.Read(HostKey.Generator.PublicKey)} {contact.Length} {context.Answer(Days).Length} {string.Join(',', Names)}");
    }
}

/// <summary>A generator that a person has to help.</summary>
internal sealed class ApiToken : Generator
{
    public SecretFile Token { get; } = new("token") { Newline = FinalNewline.Absent };

    protected internal override string? Instruction => "Create a token on the provider's site, then run 'cairn vars set'.";

    protected override void Generate(GeneratorContext context) => throw new NotSupportedException();
}
