using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns users and groups into entries of the manifest.</summary>
internal static class AccountRenderer
{
    private const string NoLogin = "/usr/sbin/nologin";
    private const string DarwinNoLogin = "/usr/bin/false";

    internal static IReadOnlyList<UserEntry> Users(Host host) => [.. host.Users.Values.Select(user => Render(user, host))];

    internal static IReadOnlyList<GroupEntry> Groups(Host host) =>
    [
        .. host.Groups.Values.Select(static group => new GroupEntry
        {
            Name = group.RowKey,
            Gid = group.Gid,
            Members = [.. group.Members],
            IsSystem = group.IsSystem,
        }),
    ];

    private static UserEntry Render(User user, Host host) => new()
    {
        Name = user.RowKey,
        Uid = user.Uid,
        Description = user.Description,
        Home = user.Home ?? HomeOf(user, host),
        CreateHome = user.CreateHome,
        Shell = user.Shell ?? (!user.IsSystem ? null : host is Linux ? NoLogin : DarwinNoLogin),
        Group = user.Group,
        Groups = [.. user.Groups],
        IsSystem = user.IsSystem,
        HashedPasswordFile = user.HashedPasswordFile,
        AuthorizedKeys = [.. user.AuthorizedKeys.Distinct(StringComparer.Ordinal)],
    };

    private static string? HomeOf(User user, Host host) =>
        host.Home.Values.FirstOrDefault(home => string.Equals(home.UserName, user.RowKey, StringComparison.Ordinal))?.Directory
        ?? (user.IsSystem ? null : HomeDirectories.Of(user.RowKey, host is not Linux));
}
