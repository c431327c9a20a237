using System.Security.Cryptography;

namespace Cairn.Secrets.Age;

/// <summary>Encrypts and decrypts files of version 1 of the age format, in memory that does not grow with the file.</summary>
public static class AgeFile
{
    private const string Unnamed = "the age file";

    /// <summary>Encrypts a stream.</summary>
    /// <param name="input">What to encrypt, up to its end.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="recipients">Who can decrypt it.</param>
    /// <param name="encoding">Whether to armor it.</param>
    /// <param name="cancellation">Stops; what was written so far is no complete file.</param>
    /// <exception cref="SecretsException">CAIRN4009, CAIRN4010: the recipients do not go together, or there are none.</exception>
    public static void Encrypt(
        Stream input, Stream output, IReadOnlyList<AgeRecipient> recipients, AgeEncoding encoding = AgeEncoding.Detect, CancellationToken cancellation = default)
    {
        Check(recipients);
        using var fileKey = SecretBytes.Random(AgeHeader.FileKeySize);
        var header = AgeHeader.Write(recipients.Select(r => r.Wrap(fileKey)), fileKey);
        var salt = RandomNumberGenerator.GetBytes(AgePayload.NonceSize);
        using var payload = new AgePayload(fileKey, salt);
        using var armor = encoding == AgeEncoding.Armored ? new ArmorWriter(output) : null;
        var target = armor ?? output;
        target.Write(header);
        target.Write(salt);
        payload.Encrypt(input, target, cancellation);
        armor?.Complete();
    }

    /// <summary>Encrypts a stream with a passphrase.</summary>
    /// <param name="input">What to encrypt, up to its end.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="passphrase">The passphrase.</param>
    /// <param name="encoding">Whether to armor it.</param>
    /// <param name="cancellation">Stops; what was written so far is no complete file.</param>
    public static void Encrypt(
        Stream input, Stream output, SecretBytes passphrase, AgeEncoding encoding = AgeEncoding.Detect, CancellationToken cancellation = default) =>
        Encrypt(input, output, [new ScryptRecipient(passphrase, ScryptRecipient.DefaultLogWork)], encoding, cancellation);

    /// <summary>Decrypts a stream. Each chunk is authentic when it is written; that the whole is, is known only when this returns.</summary>
    /// <param name="input">The age file; nothing may follow it.</param>
    /// <param name="output">Where to; discard it if this throws.</param>
    /// <param name="identities">The keys to try, in order.</param>
    /// <param name="reading">The file's name and encoding.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="SecretsException">CAIRN4001 header, CAIRN4002 its MAC, CAIRN4003 payload, CAIRN4004 armor, CAIRN4005 no key fits.</exception>
    public static void Decrypt(
        Stream input, Stream output, IReadOnlyList<AgeIdentity> identities, AgeReading? reading = null, CancellationToken cancellation = default)
    {
        var subject = reading?.Subject ?? Unnamed;
        var source = Source(input, reading?.Encoding ?? AgeEncoding.Detect, subject);
        using var header = new AgeHeaderReader(source);
        using var fileKey = header.FileKey(identities);
        Span<byte> salt = stackalloc byte[AgePayload.NonceSize];
        if (source.Fill(salt) < salt.Length)
        {
            throw SecretsDiagnostics.AgeHeader.Error(subject, "it ends before the payload's nonce");
        }

        using var payload = new AgePayload(fileKey, salt);
        payload.Decrypt(source, output, cancellation);
    }

    private static AgeInput Source(Stream input, AgeEncoding encoding, string subject)
    {
        if (encoding == AgeEncoding.Detect)
        {
            var prefixed = new PrefixedStream(input, size: 64);
            encoding = prefixed.Prefix.TrimStart(" \t\r\n"u8).StartsWith("-----BEGIN"u8) ? AgeEncoding.Armored : AgeEncoding.Binary;
            input = prefixed;
        }

        return new AgeInput(encoding == AgeEncoding.Armored ? new ArmorReader(input, subject) : input, subject);
    }

    private static void Check(IReadOnlyList<AgeRecipient> recipients)
    {
        if (recipients.Count == 0)
        {
            throw SecretsDiagnostics.RecipientsNone.Error("The file");
        }

        foreach (var other in recipients.Skip(1))
        {
            if (recipients[0].StandsAlone || other.StandsAlone)
            {
                throw SecretsDiagnostics.RecipientsMixed.Error(other.ToString(), recipients[0].ToString(), "a passphrase stands alone");
            }

            if (other.IsPostQuantum != recipients[0].IsPostQuantum)
            {
                throw SecretsDiagnostics.RecipientsMixed.Error(
                    other.ToString(), recipients[0].ToString(), "the classic one would give the file to a quantum computer");
            }
        }
    }
}
