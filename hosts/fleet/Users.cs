/// <summary>The people of the fleet: who they are, and what their homes have on every machine.</summary>
public sealed class Users : IModule<Fleet>
{
    /// <inheritdoc/>
    public void Configure(Fleet target)
    {
        var crs58 = Add(target, "crs58", "Cameron Smith", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDitxrWlIER5l2O+a4Qa4b4HF6b+Wl+YdCZt+lizlJ4r crs58@example.net");
        crs58.GitHub = "crs58";
        crs58.AddHome(new WithAssistants());
        target.Users["cameron"].AliasOf = "crs58";

        Add(target, "raquel", "Raquel Smith", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJNrPY9cOOiGNfaOVS5YRZz+L6PAHeImEGCcSnPpGw66 raquel@example.net");
        Add(target, "janettesmith", "Janette Smith", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJKdD1iOeeWCo7ai+TpNTyGmCsFSUkb+n1iG8aPb6l8/ janettesmith@example.net");
        Add(target, "christophersmith", "Christopher Smith", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMuQRAGzsu/eXd6ATBhrjg6wglPP8SbIp8ItBhDsTy/u christophersmith@example.net");
        Add(target, "tara", "Tara Jones", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICHvdw0gBjVo++VXNUx52/E2n7b9c6vJl+lE9c7dCM5Z tara@example.net");
    }

    private static FleetUser Add(Fleet fleet, string name, string fullName, string key)
    {
        var user = fleet.Users[name];
        user.FullName = fullName;
        user.Email = $"{name}@example.net";
        user.SshKeys.Add(key);
        user.AddHome(new Personal(fullName, $"{name}@example.net", key));
        return user;
    }
}
