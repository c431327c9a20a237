using System.Text;
using Cairn.Activation.Files;

namespace Cairn.Activation.Machines;

/// <summary>Lets one activation at a time change the machine. The kernel frees it when its holder dies.</summary>
internal static class ActivationLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    /// <summary>Takes the lock, or says at once who has it.</summary>
    /// <param name="layout">Whose lock.</param>
    /// <param name="purpose">What to say to others who come while it is held.</param>
    /// <returns>The lock, to be disposed.</returns>
    /// <exception cref="ActivationException">CAIRN7003: somebody else has it.</exception>
    internal static IDisposable Take(Layout layout, string purpose) => Take(layout, layout.Lock, purpose);

    /// <summary>Takes another lock of the machine in the same way.</summary>
    internal static IDisposable Take(Layout layout, string path, string purpose)
    {
        Directory.CreateDirectory(layout.Run, Octal.Parse("0755"));
        try
        {
            // The base library maps FileShare.None to an exclusive flock(2).
            var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = PrivateModes.OfFile,
            });
            File.WriteAllText(Holder(path), $"{purpose}, process {Environment.ProcessId}");
            return file;
        }
        catch (IOException error) when (error.HResult is WouldBlockOnLinux or WouldBlockOnMac)
        {
            throw CoreDiagnostics.LockHeld.Because(error, path, File.Exists(Holder(path)) ? File.ReadAllText(Holder(path), Encoding.UTF8) : "it does not say what it is");
        }
    }

    private static string Holder(string path) => path + ".holder";
}
