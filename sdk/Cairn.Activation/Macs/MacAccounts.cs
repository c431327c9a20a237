using System.Globalization;
using Cairn.Activation.Machines;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Macs;

/// <summary>The accounts of a Mac. Its directory has them; <c>/etc/passwd</c> counts only in single-user mode.</summary>
internal sealed class MacAccounts
{
    private MacAccounts(IReadOnlyList<MacAccount> users, IReadOnlyList<(string Name, uint Gid)> groups) => (Users, Groups) = (users, groups);

    /// <summary>Gets the users.</summary>
    internal IReadOnlyList<MacAccount> Users { get; }

    /// <summary>Gets the groups.</summary>
    internal IReadOnlyList<(string Name, uint Gid)> Groups { get; }

    /// <summary>Gets the users in the form of <c>/etc/passwd</c>.</summary>
    internal string Passwd => string.Concat(Users.Select(static user => string.Create(CultureInfo.InvariantCulture, $"{user.Name}:*:{user.Uid}:{user.Gid}::{user.Home}:\n")));

    /// <summary>Gets the groups in the form of <c>/etc/group</c>.</summary>
    internal string Group => string.Concat(Groups.Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Name}:*:{group.Gid}:\n")));

    /// <summary>Asks a Mac.</summary>
    /// <exception cref="ActivationException">CAIRN7190: its directory does not answer.</exception>
    internal static MacAccounts Read(ICommands commands)
    {
        var (uids, gids, homes) = (List(commands, "/Users", "UniqueID"), List(commands, "/Users", "PrimaryGroupID"), List(commands, "/Users", "NFSHomeDirectory"));
        return new MacAccounts(
            [.. uids.Select(user => new MacAccount(user.Key, Number(user.Value), Number(gids.GetValueOrDefault(user.Key, "")), homes.GetValueOrDefault(user.Key, "")))],
            [.. List(commands, "/Groups", "PrimaryGroupID").Select(static group => (group.Key, Number(group.Value)))]);
    }

    /// <summary>
    /// Says what keeps declared users from being those of the Mac. Cairn makes no accounts there and moves no homes: a person's
    /// account has a password that unlocks the disk, and only its owner may set that.
    /// </summary>
    internal IEnumerable<string> Refusals(IEnumerable<UserEntry> wanted)
    {
        foreach (var user in wanted)
        {
            var present = Users.FirstOrDefault(account => account.Name == user.Name);
            if (present is null)
            {
                yield return MacDiagnostics.NoAccount.Describe([user.Name]);
            }
            else if (user.Home is { } home && home != present.Home)
            {
                yield return MacDiagnostics.OtherHome.Describe([user.Name, present.Home, home]);
            }
            else if (user.Uid is { } uid && uid != present.Uid)
            {
                yield return MacDiagnostics.OtherUid.Describe([user.Name, present.Uid.ToString(CultureInfo.InvariantCulture), uid.ToString(CultureInfo.InvariantCulture)]);
            }
        }
    }

    /// <summary>A line is a name, spaces, and the value; names have no spaces.</summary>
    private static Dictionary<string, string> List(ICommands commands, string folder, string key)
    {
        var result = commands.Run(new Command("dscl", ".", "-list", folder, key));
        return result.Succeeded
            ? result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ', 2)).Where(static fields => fields.Length == 2)
                .ToDictionary(static fields => fields[0], static fields => fields[1].Trim(), StringComparer.Ordinal)
            : throw MacDiagnostics.NoDirectory.Error(folder, result.Excerpt.TrimEnd('.'));
    }

    // nobody is -2, which is the highest number but one.
    private static uint Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? unchecked((uint)number) : uint.MaxValue;
}
