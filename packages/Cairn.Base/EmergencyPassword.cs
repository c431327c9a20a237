using Cairn.Secrets.Passwords;
using Cairn.Secrets.Vars;

namespace Cairn.Base;

/// <summary>Six random words that let root in at a machine's console. Machines get the hash only.</summary>
public sealed class EmergencyPassword : Generator
{
    /// <summary>Gets the password, which the machine does not get.</summary>
    public SecretFile PlainText { get; } = new("plaintext") { Deploy = false, Newline = FinalNewline.Absent };

    /// <summary>Gets the hash, as <c>/etc/shadow</c> has it.</summary>
    public SecretFile Hash { get; } = new("hash") { NeededFor = Store.Manifests.SecretPhase.Users, Newline = FinalNewline.Present };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        using var password = Passphrase.Generate();
        context.Write(Hash, CryptHash.Of(password, Name));
        context.Write(PlainText, password);
    }
}
