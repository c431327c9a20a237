using System.Globalization;

namespace Cairn.Activation.Units;

/// <summary>Finds the service managers of users that run: of those who are logged in, or linger.</summary>
internal static class UserManagers
{
    /// <summary>Looks for them.</summary>
    /// <param name="folder">The folder that has one for each user: <c>/run/user</c>.</param>
    /// <param name="passwd">The text of the file of users.</param>
    /// <returns>Whose they are, by number.</returns>
    internal static IReadOnlyList<UnitScope> Running(string folder, string passwd)
    {
        var users = passwd.Split('\n').Select(static line => line.Split(':')).Where(static fields => fields.Length > 3).ToLookup(static fields => fields[2], StringComparer.Ordinal);
        return
        [
            .. from path in Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : []
               where Path.Exists(Path.Combine(path, "systemd/private"))
               let user = users[Path.GetFileName(path)].FirstOrDefault()
               where user is not null
               let uid = Number(user[2])
               orderby uid
               select new UnitScope(user[0], uid, Number(user[3])),
        ];
    }

    private static uint Number(string text) => uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
