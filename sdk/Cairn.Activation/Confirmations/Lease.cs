using System.Security.Cryptography;
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

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly string _path;

    private Lease(string path) => _path = path;

    /// <summary>Gets the word that confirms.</summary>
    internal string Nonce => Path.GetFileName(_path);

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
            : File.Exists(path + Expired) ? LeaseAnswer.RolledBack
            : LeaseAnswer.Unknown;
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

            cancellation.WaitHandle.WaitOne(s_pause);
        }

        return Posix.Rename(_path + Waiting, _path + Expired) != 0;
    }
}
