using System.Runtime.Versioning;

namespace Cairn.Activation.Accounts;

/// <summary>The lock that passwd(1), useradd(8), systemd-sysusers(8) and their like take before they change accounts; see lckpwdf(3).</summary>
[SupportedOSPlatform("linux")]
internal sealed class AccountLock : IDisposable
{
    internal const string Path = "/etc/.pwd.lock";

    private readonly FileStream held;

    private AccountLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">How long to wait for others.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ActivationException">CAIRN7071: another program holds it.</exception>
    internal static AccountLock Take(string path, TimeSpan patience, TimeProvider time)
    {
        var start = time.GetTimestamp();
        // Shared, because sharing is another kind of lock, which the other programs do not look at.
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite,
            BufferSize = 0,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        while (true)
        {
            try
            {
                file.Lock(0, 0);
                return new AccountLock(file);
            }
            catch (IOException error) when (time.GetElapsedTime(start) >= patience)
            {
                file.Dispose();
                throw AccountDiagnostics.LockHeld.Because(error, path);
            }
            catch (IOException)
            {
                Thread.Sleep(50);
            }
        }
    }

    public void Dispose() => held.Dispose();
}
