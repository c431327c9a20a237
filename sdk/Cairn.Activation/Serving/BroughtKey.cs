using System.Security.Cryptography;
using Cairn.Activation.Files;
using Cairn.Activation.Machines;
using Cairn.Activation.Secrets;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary>Takes the machine's own key from a deployer, once: a key that is there is never replaced.</summary>
internal static class BroughtKey
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Receives the key, and keeps it where only root reads it.</summary>
    /// <exception cref="ActivationException">CAIRN7102: what came is no key. CAIRN7103: there is one already.</exception>
    internal static Ended Keep(Layout layout, Conversation deployer)
    {
        var key = deployer.ReceiveBytes(MaxLength);
        try
        {
            Check(key);
            if (File.Exists(layout.MachineKey))
            {
                throw SecretDiagnostics.KeyThere.Error(layout.MachineKey);
            }

            Directory.CreateDirectory(layout.State);
            DurableFiles.Write(layout.MachineKey, file => file.Write(key), PrivateModes.OfFile, Posix.EffectiveUser, Posix.EffectiveGroup);
            return new Ended((int)ExitCode.Ok);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static void Check(byte[] key)
    {
        try
        {
            var identities = IdentityFile.Parse(key, "machine key");
            foreach (var identity in identities)
            {
                identity.Dispose();
            }
        }
        catch (SecretsException error)
        {
            throw SecretDiagnostics.NoKey.Because(error, error.Message);
        }
    }
}
