namespace Cairn.Base;

/// <summary>An account of one of the fleet's people on some of its machines.</summary>
/// <example><c>fleet.Accounts["tara"].Holders.Tags.Add(Tags.Gpu)</c></example>
public sealed partial class Accounts : Service, IModule<Linux>, IModule<Darwin>
{
    /// <summary>The machines that have the account.</summary>
    public partial Role<AccountSettings> Holders { get; }

    /// <summary>The user, by name in <c>fleet.Users</c>; an alias makes an account of that name. Default: the instance's name.</summary>
    [DefaultFrom(nameof(InstanceName), Text = "the instance's name")]
    public partial string User { get; set; }

    private string InstanceName => Instance;

    /// <inheritdoc/>
    void IModule<Linux>.Configure(Linux target) => Define(target);

    /// <inheritdoc/>
    void IModule<Darwin>.Configure(Darwin target) => Define(target);

    private void Define(Host host)
    {
        if (host.Fleet.FindUser(User) is not { } person)
        {
            host.Assert(condition: false, $"The account '{Instance}' is of '{User}', who is not one of the fleet's users. Add 'fleet.Users[\"{User}\"]', or set 'User' to one of: {string.Join(", ", host.Fleet.Users.Keys)}.");
            return;
        }

        if (!FleetAccount.IsAdmin(host, User))
        {
            FleetAccount.Define(host, User, person);
        }

        var settings = Holders.On(host.Machine)!;
        var account = host.Users[User];
        account.Groups.AddRange(settings.Groups);
        if (settings.Shell is { } shell)
        {
            account.Shell = shell;
        }

        if (settings.Uid is { } uid)
        {
            account.Uid = uid;
        }

        if (settings.GeneratePassword && host is Linux)
        {
            FleetAccount.GivePassword(host, User);
        }

        if (settings.ManageHome)
        {
            host.Home.Add(User);
        }
    }
}
