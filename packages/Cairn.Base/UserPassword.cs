using Cairn.Secrets;
using Cairn.Secrets.Passwords;
using Cairn.Secrets.Vars;

namespace Cairn.Base;

/// <summary>The password of a user, the same on all Linux machines; the generator's key is the user's name.</summary>
/// <remarks>Who is asked for it may leave it empty and get six random words. Machines get the hash only.</remarks>
public sealed class UserPassword : Generator
{
    private Prompt? _password;

    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <summary>Gets the question for the password.</summary>
    public Prompt Password => _password ??= new("password")
    {
        Kind = PromptKind.Hidden,
        Description = $"Password of {Key}",
        Help = "Leave it empty for six random words, which 'cairn vars get' shows.",
        IsRequired = false,
    };

    /// <summary>Gets the password, which no machine gets.</summary>
    public SecretFile PlainText { get; } = new("plaintext") { Deploy = false, Newline = FinalNewline.Absent };

    /// <summary>Gets the hash, as <c>/etc/shadow</c> has it.</summary>
    public SecretFile Hash { get; } = new("hash") { NeededFor = Store.Manifests.SecretPhase.Users, Newline = FinalNewline.Present };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        var answer = context.Answer(Password);
        using var password = answer.Length > 0 ? SecretBytes.Copy(answer.Span) : Passphrase.Generate();
        context.Write(Hash, CryptHash.Of(password, Name));
        context.Write(PlainText, password);
    }
}
