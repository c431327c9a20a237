using System.Text;

namespace Cairn.Store.Signing;

/// <summary>A statement with the signatures of one or more keys, as <c>closure.sig</c> holds it: the statement, then a line for each signature.</summary>
public sealed class SignedStatement
{
    private const int StatementLines = 4;

    private readonly byte[] message;
    private readonly List<(string Signer, byte[] Bytes)> signatures;

    private SignedStatement(ClosureStatement statement, List<(string Signer, byte[] Bytes)> signatures)
    {
        Statement = statement;
        message = statement.ToBytes();
        this.signatures = signatures;
    }

    /// <summary>Gets what is stated; true only after <see cref="Verify"/>.</summary>
    public ClosureStatement Statement { get; }

    /// <summary>Gets the names of the keys that signed it, as it says itself.</summary>
    public IReadOnlyList<string> Signers => [.. signatures.Select(static signature => signature.Signer)];

    /// <summary>Signs a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="keys">The keys, one or more: with two, machines that trust either accept it while keys change.</param>
    /// <returns>The signed statement.</returns>
    public static SignedStatement Sign(ClosureStatement statement, params IEnumerable<SigningKey> keys) =>
        new(statement, [.. keys.Select(key => (key.PublicKey.Name, key.Sign(statement.ToBytes())))]);

    /// <summary>Reads a signed statement without believing it.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="StoreException">CAIRN5064: it cannot be read.</exception>
    public static SignedStatement Parse(ReadOnlySpan<byte> bytes, string name)
    {
        var lines = Encoding.ASCII.GetString(bytes).Split('\n');
        if (ClosureStatement.TryParse(string.Concat(lines.Take(StatementLines).Select(static line => line + "\n"))) is not { } statement)
        {
            throw SigningDiagnostics.StatementMalformed.Error(name, "it does not begin with a statement of version 1");
        }

        if (lines.Length < StatementLines + 2 || lines[^1] is not "")
        {
            throw SigningDiagnostics.StatementMalformed.Error(name, "it has no line with a signature");
        }

        return new SignedStatement(statement, [.. lines[StatementLines..^1].Select(line => ReadSignature(line, name))]);
    }

    /// <summary>Gives the bytes of the file.</summary>
    /// <returns>ASCII.</returns>
    public byte[] ToBytes() =>
        [.. message, .. Encoding.ASCII.GetBytes(string.Concat(signatures.Select(static signature => KeyText.Write(KeyText.Public, signature.Signer, signature.Bytes) + "\n")))];

    /// <summary>Checks that a trusted key has stated exactly this.</summary>
    /// <param name="trusted">The keys that are trusted.</param>
    /// <param name="expected">What the statement must say: the machine and version that were asked for, and the closure that came.</param>
    /// <returns>The key whose signature fits.</returns>
    /// <exception cref="StoreException">
    /// CAIRN5065: no trusted key signed it. CAIRN5066: a signature does not fit. CAIRN5067: it is about something else.
    /// </exception>
    public TrustedKey Verify(IReadOnlyCollection<TrustedKey> trusted, ClosureStatement expected)
    {
        var candidates = (from signature in signatures
                          from key in trusted
                          where key.Name == signature.Signer
                          select (Key: key, signature.Bytes)).ToList();
        if (candidates.Count == 0)
        {
            throw SigningDiagnostics.SignerNotTrusted.Error(expected.Machine, Names(Signers), Names(trusted.Select(static key => key.Name)));
        }

        if (candidates.FirstOrDefault(candidate => candidate.Key.Fits(candidate.Bytes, message)).Key is not { } signer)
        {
            throw SigningDiagnostics.SignatureWrong.Error(expected.Machine, candidates[0].Key.Name);
        }

        Compare(expected.Machine, "machine", Statement.Machine, expected.Machine);
        Compare(expected.Machine, "version", Statement.Version, expected.Version);
        Compare(expected.Machine, "a closure of SHA-256", Statement.ClosureHash, expected.ClosureHash);
        return signer;
    }

    private static (string Signer, byte[] Bytes) ReadSignature(string line, string name) =>
        KeyText.TryRead(line, KeyText.Public, TrustedKey.SignatureSize, out var signer, out var bytes)
            ? (signer, bytes)
            : throw SigningDiagnostics.StatementMalformed.Error(name, $"'{line}' is not a signature");

    private static void Compare(string machine, string what, string stated, string expected)
    {
        if (stated != expected)
        {
            throw SigningDiagnostics.StatementOfAnother.Error(machine, what, stated, expected);
        }
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Select(static name => $"'{name}'").DefaultIfEmpty("none"));
}
