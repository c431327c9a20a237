namespace Cairn.Base;

/// <summary>Gives the administrators of the fleet accounts with their keys, and the rights of root.</summary>
public sealed class Admins : IModule<Linux>, IModule<Darwin>
{
    private const string SudoersPath = "sudoers.d/10-cairn-admins";

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var admins = Define(target, "sudo");
        if (admins.Count == 0)
        {
            return;
        }

        target.Apt.Packages.Add("sudo");
        if (target.AdminAccess.RootKeys)
        {
            target.Users["root"].AuthorizedKeys.AddRange(admins.SelectMany(static admin => admin.User.SshKeys).Distinct(StringComparer.Ordinal));
        }
    }

    /// <inheritdoc/>
    public void Configure(Darwin target) => Define(target, "admin");

    private static List<(string Name, FleetUser User)> Define(Host host, string group)
    {
        var admins = new List<(string Name, FleetUser User)>();
        foreach (var name in host.AdminAccess.Enable ? host.Fleet.Admins : [])
        {
            if (host.Fleet.FindUser(name) is not { } user)
            {
                host.Assert(condition: false, $"'{name}' is an administrator of the fleet, but not one of its users. Add 'fleet.Users[\"{name}\"]', or take the name out of 'Admins'.");
                continue;
            }

            FleetAccount.Define(host, name, user);
            host.Users[name].Groups.Add(group);
            if (host.AdminAccess.GeneratePasswords && host is Linux)
            {
                FleetAccount.GivePassword(host, name);
            }

            admins.Add((name, user));
        }

        if (admins.Count > 0 && host.AdminAccess.PasswordlessSudo)
        {
            var sudoers = host.Etc[SudoersPath];
            sudoers.Text = string.Join('\n', admins.Select(static admin => $"{admin.Name} ALL=(ALL:ALL) NOPASSWD: ALL"));
            sudoers.Mode = UnixFileMode.FromOctal("0440");
            host.ActivationSteps["sudoers"].Script = $"/usr/sbin/visudo -c -q -f /etc/{SudoersPath}"; // A broken file would take sudo away from everyone.
        }

        return admins;
    }
}
