using Cairn.Secrets;
using Cairn.Secrets.Passwords;
using Cairn.Secrets.Vars;

namespace Cairn.Credentials;

/// <summary>A random token of a machine; the key tells what it is for.</summary>
/// <example><c>linux.Vars.Use(new Token { Key = "chat-registration", Bits = 256 }).Text.Path</c></example>
public sealed class Token : Generator
{
    /// <summary>The least that nobody guesses, however fast they can try.</summary>
    private const int MinBits = 64;
    private const int MaxBits = 4096;
    private const double BitsOfLetterOrDigit = 5.954196310386875; // log2(62)

    /// <summary>Gets how the token is written. Default: letters and digits.</summary>
    public TokenFormat Format { get; init; }

    /// <summary>Gets how many bits the token is worth at least, from 64 to 4096. Default: 128.</summary>
    public int Bits { get; init; } = 128;

    /// <summary>Gets the token, without a newline, which most programs would take for a part of it.</summary>
    public SecretFile Text { get; } = new("token") { Newline = FinalNewline.Absent };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        if (Bits is < MinBits or > MaxBits)
        {
            throw context.Fail(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a token of {Bits} bits is out of bounds. Set 'Bits' from {MinBits} to {MaxBits}"));
        }

        using var token = Make();
        context.Write(Text, token);
    }

    private SecretBytes Make() => Format switch
    {
        TokenFormat.Hex => RandomText.Hex((Bits + 7) / 8),
        TokenFormat.Base64Url => RandomText.Base64Url((Bits + 7) / 8),
        TokenFormat.Words => Passphrase.Generate((Bits + Passphrase.BitsOfWord - 1) / Passphrase.BitsOfWord),
        _ => RandomText.Alphanumeric((int)Math.Ceiling(Bits / BitsOfLetterOrDigit)),
    };
}
