using Renci.SshNet;

namespace Cairn.Deployment.Ssh;

/// <summary>Opens files of keys that have a passphrase; each is asked for once, for all machines of a run.</summary>
/// <param name="ask">Asks for the passphrase of a file, again after a wrong one; gives null when nobody can answer. The bytes are wiped after use.</param>
public sealed class SshPassphrases(Func<string, bool, byte[]?> ask)
{
    private const int Tries = 3;

    private readonly Lock access = new();
    private readonly Dictionary<string, PrivateKeyFile> opened = new(StringComparer.Ordinal);

    /// <summary>Gets that nobody can be asked.</summary>
    public static SshPassphrases None => new(static (_, _) => null);

    /// <summary>Gives the key of a file that was opened before.</summary>
    internal PrivateKeyFile? Find(string file)
    {
        lock (access)
        {
            return opened.GetValueOrDefault(file);
        }
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="DeploymentException">CAIRN6041: nobody can be asked. CAIRN6042: the passphrase is wrong.</exception>
    internal PrivateKeyFile Open(string file)
    {
        // Other machines wait for the answer that this one gets.
        lock (access)
        {
            if (opened.TryGetValue(file, out var known))
            {
                return known;
            }

            for (var times = 0; times < Tries; times++)
            {
                if (ask(file, times > 0) is not { } passphrase)
                {
                    throw times == 0 ? DeploymentDiagnostics.KeyLocked.Error(file) : DeploymentDiagnostics.PassphraseWrong.Error(file);
                }

                if (TryOpen(file, passphrase) is { } key)
                {
                    return opened[file] = key;
                }
            }

            throw DeploymentDiagnostics.PassphraseWrong.Error(file);
        }
    }

    private static PrivateKeyFile? TryOpen(string file, byte[] passphrase)
    {
        try
        {
            // The library takes a text, which cannot be wiped.
            return new PrivateKeyFile(file, System.Text.Encoding.UTF8.GetString(passphrase));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null; // The library lets through what its parts make of bytes that a wrong key deciphers.
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(passphrase);
        }
    }
}
