using Cairn.Activation.Machines;
using Cairn.Store;

namespace Cairn.Activation.Homes;

/// <summary>
/// Lets root look into a home with the permissions of its user, so that links which the user made lead nowhere that the user may not go.
/// </summary>
internal static class UserEyes
{
    /// <summary>How long a home may take: a user can make reading it never end.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <summary>Looks.</summary>
    /// <typeparam name="T">What is found.</typeparam>
    /// <param name="account">The user.</param>
    /// <param name="look">Reads, on a thread of its own.</param>
    /// <returns>What was found, or why nothing was.</returns>
    internal static (T? Found, string? Reason) Look<T>(HomeAccount account, Func<T> look)
        where T : class
    {
        T? found = null;
        string? reason = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (OperatingSystem.IsLinux())
                {
                    // Both belong to the thread, which ends with them.
                    _ = Posix.UseFilesAsGroup(account.Gid);
                    _ = Posix.UseFilesAs(account.Uid);
                }

                found = look();
            }
            catch (Exception error) when (error is ActivationException or StoreException or IOException or UnauthorizedAccessException)
            {
                reason = error.Message;
            }
        })
        { IsBackground = true };
        thread.Start();
        return thread.Join(s_patience) ? (found, reason) : (null, $"reading it takes more than {s_patience.TotalSeconds} seconds");
    }
}
