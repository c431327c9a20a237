namespace Cairn.Base;

/// <summary>Makes accounts of the people of a fleet.</summary>
internal static class FleetAccount
{
    /// <summary>Defines an account: keys at plain priority, so that a key that is added elsewhere joins these; the name as a default.</summary>
    internal static void Define(Host host, string name, FleetUser person)
    {
        var account = host.Users[name];
        account.AuthorizedKeys.AddRange(person.SshKeys);
        if (person.IsDefined(nameof(FleetUser.FullName)))
        {
            account.Defaults.Description = person.FullName;
        }
    }

    /// <summary>Gives an account the password that its user has in the fleet.</summary>
    internal static void GivePassword(Host host, string name) => host.Users[name].HashedPasswordFile = host.Vars.Use<UserPassword>(name).Hash.Path;

    /// <summary>Says whether an administrator's account is made anyway.</summary>
    internal static bool IsAdmin(Host host, string name) => host.AdminAccess.Enable && host.Fleet.Admins.Contains(name);
}
