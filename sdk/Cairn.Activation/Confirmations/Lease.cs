using System.Security.Cryptography;
using System.Text;
using Cairn.Activation.Files;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Confirmations;

/// <summary>A new generation on trial: it stays if somebody who reached the machine anew says so in time.</summary>
/// <remarks>
/// A lease is a file whose name says how it stands. Whoever renames it first decides: the one who confirms, or the one who waits and gives
/// up. The folder is root's alone, and the name cannot be guessed.
/// </remarks>
internal sealed class Lease
{
    private const string Waiting = ".waiting";
    private const string Confirmed = ".confirmed";
    private const string Expired = ".expired";
    private const string Revoked = ".revoked";
    private const string Why = ".why";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    private readonly string _path;

    private Lease(string path) => _path = path;

    /// <summary>Gets the word that confirms.</summary>
    internal string Nonce => Path.GetFileName(_path);

    /// <summary>Gets why it was revoked; null when it was not.</summary>
    internal string? Reason => File.Exists(_path + Revoked) ? File.ReadAllText(_path + Why) : null;

    internal static Lease Grant(Layout layout)
    {
        Directory.CreateDirectory(layout.Run, Octal.Parse("0755"));
        Directory.CreateDirectory(layout.Leases, PrivateModes.OfFolder);
        foreach (var old in Directory.EnumerateFiles(layout.Leases))
        {
            File.Delete(old);
        }

        var lease = new Lease(Path.Combine(layout.Leases, RandomNumberGenerator.GetHexString(32, lowercase: true)));
        DurableFiles.Write(lease._path + Waiting, []);
        return lease;
    }

    /// <summary>Confirms a generation.</summary>
    /// <param name="layout">Whose.</param>
    /// <param name="nonce">The word that the activation gave.</param>
    /// <returns>What became of it.</returns>
    internal static LeaseAnswer Confirm(Layout layout, string nonce)
    {
        // A word with a slash in it must not lead to a file elsewhere.
        var path = Path.Combine(layout.Leases, Path.GetFileName(nonce));
        return Posix.Rename(path + Waiting, path + Confirmed) == 0 ? LeaseAnswer.Confirmed
            : File.Exists(path + Confirmed) ? LeaseAnswer.AlreadyConfirmed
            : File.Exists(path + Expired) || File.Exists(path + Revoked) ? LeaseAnswer.RolledBack
            : LeaseAnswer.Unknown;
    }

    /// <summary>Lets a generation be taken back without waiting for the end of its time.</summary>
    /// <param name="layout">Whose.</param>
    /// <param name="nonce">The word that the activation gave.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <returns>What became of it; too late where it was confirmed.</returns>
    internal static LeaseAnswer Revoke(Layout layout, string nonce, string reason)
    {
        var path = Path.Combine(layout.Leases, Path.GetFileName(nonce));
        if (!File.Exists(path + Waiting))
        {
            return Confirm(layout, nonce);
        }

        // Whoever sees that it is revoked finds the reason.
        DurableFiles.Write(path + Why, Encoding.UTF8.GetBytes(reason));
        return Posix.Rename(path + Waiting, path + Revoked) == 0 ? LeaseAnswer.RolledBack : Confirm(layout, nonce);
    }

    /// <summary>Waits for the word.</summary>
    /// <param name="time">How long.</param>
    /// <param name="clock">Measures it; the machine's time of day may jump.</param>
    /// <param name="cancellation">Gives up at once.</param>
    /// <returns>Whether it came.</returns>
    internal bool Wait(TimeSpan time, TimeProvider clock, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (clock.GetElapsedTime(started) < time && !cancellation.IsCancellationRequested)
        {
            if (File.Exists(_path + Confirmed))
            {
                return true;
            }

            if (File.Exists(_path + Revoked))
            {
                return false;
            }

            cancellation.WaitHandle.WaitOne(s_pause);
        }

        return Posix.Rename(_path + Waiting, _path + Expired) != 0 && File.Exists(_path + Confirmed);
    }
}
