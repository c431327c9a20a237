using System.Globalization;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Units;

/// <summary>Whose units they are: the system's, or one user's.</summary>
/// <param name="User">The user; null for the system.</param>
/// <param name="Uid">The user's number.</param>
/// <param name="Gid">The number of the user's group.</param>
internal sealed record UnitScope(string? User, uint Uid, uint Gid)
{
    internal static readonly UnitScope System = new(User: null, Uid: 0, Gid: 0);

    private string RuntimeFolder => string.Create(CultureInfo.InvariantCulture, $"/run/user/{Uid}");

    /// <summary>Gets the socket that the user's service manager has while it runs; nothing may be asked of one that does not.</summary>
    internal string? Socket => User is null ? null : RuntimeFolder + "/systemd/private";

    /// <summary>Gets a value indicating whether the service manager is there to be asked: a user may log out at any time.</summary>
    internal bool IsThere => Socket is null || Path.Exists(Socket);

    internal string Words(IEnumerable<string> names) => string.Join(", ", names) + (User is null ? "" : $" of {User}");

    /// <summary>Makes a call of systemctl.</summary>
    /// <remarks>
    /// A user's service manager is asked as that user. <c>systemctl --machine=user@</c> would open a session, which starts a manager that
    /// does not run, and needs a bus of the user, which a server does not have.
    /// </remarks>
    internal Command Systemctl(string verb, IEnumerable<string> options, IEnumerable<string> units)
    {
        string[] arguments = [verb, "--no-pager", "--no-ask-password", .. options, "--", .. units];
        if (User is null)
        {
            return new Command("systemctl", arguments);
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_RUNTIME_DIR"] = RuntimeFolder };
        return Uid == Posix.EffectiveUser
            ? new Command("systemctl", ["--user", .. arguments]) { Environment = environment }
            : new Command("setpriv", [string.Create(CultureInfo.InvariantCulture, $"--reuid={Uid}"), string.Create(CultureInfo.InvariantCulture, $"--regid={Gid}"), "--init-groups", "--", "systemctl", "--user", .. arguments]) { Environment = environment };
    }
}
