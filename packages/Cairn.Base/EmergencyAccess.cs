namespace Cairn.Base;

/// <summary>
/// A password of root, of six random words, for the console of a machine that does not start or cannot be reached: without one, systemd's emergency
/// mode lets nobody in. The admins read it with <c>cairn vars get</c>.
/// </summary>
public sealed partial class EmergencyAccess : Feature, IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.Users["root"].HashedPasswordFile = target.Vars.Use<EmergencyPassword>().Hash.Path;
        Assert(
            target.OpenSsh is not { Enable: true, AllowPasswords: true, PermitRootLogin: Ssh.RootLogin.Yes },
            "The emergency password of root would open the machine to the network. Leave 'OpenSsh.PermitRootLogin' at 'KeysOnly', or 'OpenSsh.AllowPasswords' off.");
    }
}
