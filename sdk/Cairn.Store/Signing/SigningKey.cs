using System.Security.Cryptography;
using Cairn.Store.Files;
using Sodium;

namespace Cairn.Store.Signing;

/// <summary>A secret key that signs closures (Ed25519), in a file of its own.</summary>
/// <remarks>
/// The file has a comment with the public part, then one line with the secret:
/// <code>
/// # public key: cairn-ed25519:fleet:…
/// cairn-ed25519-secret:fleet:…
/// </code>
/// </remarks>
public sealed class SigningKey : IDisposable
{
    private const int SeedSize = 32;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly byte[] seed;

    private SigningKey(string name, byte[] seed)
    {
        this.seed = seed;
        using var pair = PublicKeyAuth.GenerateKeyPair(seed);
        PublicKey = new TrustedKey(name, pair.PublicKey);
    }

    /// <summary>Gets the part that machines are given.</summary>
    public TrustedKey PublicKey { get; }

    /// <summary>Makes a new key.</summary>
    /// <param name="name">Its name: 1 to 63 of the characters a-z 0-9 . -.</param>
    /// <returns>The key, to be disposed.</returns>
    /// <exception cref="StoreException">CAIRN5063: the name cannot be one.</exception>
    public static SigningKey Generate(string name) => new(KeyText.CheckedName(name), RandomNumberGenerator.GetBytes(SeedSize));

    /// <summary>Reads a key from its file.</summary>
    /// <param name="file">The file, which nobody but its owner may read.</param>
    /// <returns>The key, to be disposed.</returns>
    /// <exception cref="StoreException">CAIRN5061: it is missing or no key. CAIRN5062: others may read it.</exception>
    public static SigningKey Read(string file)
    {
        if (!File.Exists(file))
        {
            throw SigningDiagnostics.KeyUnreadable.Error(file, "it does not exist");
        }

        CheckMode(file);
        var lines = Guard.Run(file, () => File.ReadAllLines(file)).Where(static line => line is not "" and not ['#', ..]).ToList();
        return lines is [var line] && KeyText.TryRead(line, KeyText.Secret, SeedSize, out var name, out var seed)
            ? new SigningKey(name, seed)
            : throw SigningDiagnostics.KeyUnreadable.Error(file, "beside comments it must have one line that begins with 'cairn-ed25519-secret:'");
    }

    /// <summary>Writes the key to a new file that only its owner may read.</summary>
    /// <param name="file">The file, which must not exist.</param>
    /// <exception cref="StoreException">CAIRN5061: it exists. CAIRN5023: it cannot be written.</exception>
    public void WriteTo(string file)
    {
        if (File.Exists(file))
        {
            throw SigningDiagnostics.KeyUnreadable.Error(file, "it exists already, and a key is never overwritten");
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Guard.Run(file, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var writer = new StreamWriter(file, options) { NewLine = "\n" };
            writer.WriteLine($"# public key: {PublicKey}");
            writer.WriteLine(KeyText.Write(KeyText.Secret, PublicKey.Name, seed));
            return true;
        });
    }

    /// <summary>Overwrites the secret in memory.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(seed);

    /// <summary>Gives the public part, so that a secret never gets into a log by accident.</summary>
    /// <returns>The text of <see cref="PublicKey"/>.</returns>
    public override string ToString() => PublicKey.ToString();

    internal byte[] Sign(byte[] message)
    {
        using var pair = PublicKeyAuth.GenerateKeyPair(seed);
        return PublicKeyAuth.SignDetached(message, pair.PrivateKey);
    }

    private static void CheckMode(string file)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) is var mode && (mode & Others) != UnixFileMode.None)
        {
            throw SigningDiagnostics.KeyExposed.Error(file, Convert.ToString((int)mode, 8));
        }
    }
}
