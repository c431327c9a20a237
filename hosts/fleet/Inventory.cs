/// <summary>The fleet and the services that span its machines.</summary>
public sealed class Inventory : IModule<Fleet>
{
    /// <inheritdoc/>
    public void Configure(Fleet target)
    {
        target.Name = "cairn";
        target.Domain = "zt";
        target.Admins = ["cameron"];
        DefineAccounts(target);
        DefineMesh(target);
        DefineTunnel(target);
    }

    private static void DefineAccounts(Fleet fleet)
    {
        // On the servers and the relatives' laptops the owner is an administrator by another name: see Users.
        fleet.Accounts["crs58"].Holders.Machines = [Machines.Stibnite, Machines.Blackphos];
        fleet.Accounts["raquel"].Holders.Machines = [Machines.Blackphos];
        fleet.Accounts["janettesmith"].Holders.Machines = [Machines.Rosegold];
        fleet.Accounts["christophersmith"].Holders.Machines = [Machines.Argentum];

        var cameron = fleet.Accounts["cameron"].Holders;
        cameron.Tags = [Tags.Server];
        cameron.Machines = [Machines.Rosegold, Machines.Argentum];

        var tara = fleet.Accounts["tara"].Holders;
        tara.Tags = [Tags.Gcp];
        tara.Settings.Common.Groups = ["video", "render"];
        tara.Settings.Common.GeneratePassword = true;
    }

    private static void DefineMesh(Fleet fleet)
    {
        var mesh = fleet.ZeroTier["mesh"];
        mesh.Controller.Machines = [Machines.Cinnabar];
        mesh.Controller.Settings.Common.TrustNetwork = true;
        mesh.Peers.Tags = [Tags.Peer, Tags.Darwin];
        mesh.Peers.Settings[Tags.Peer].TrustNetwork = true;
        mesh.External["pixel7"].NodeId = "38e5c97f02";
    }

    /// <summary>A second way between the servers that compute, which hangs on no controller: large data goes by it, and so does a deployment when the mesh is down.</summary>
    private static void DefineTunnel(Fleet fleet)
    {
        var tunnel = fleet.WireGuard["wg-fleet"];
        tunnel.Network = "10.147.18.0/24";
        tunnel.Peers.Machines = [Machines.Electrum, Machines.Galena, Machines.Scheelite];
        var electrum = tunnel.Peers.Settings[Machines.Electrum];
        electrum.Address = "10.147.18.1";
        electrum.Endpoint = "electrum.example.net";
        tunnel.Peers.Settings[Machines.Galena].Address = "10.147.18.2";
        tunnel.Peers.Settings[Machines.Galena].KeepAlive = 25;
        tunnel.Peers.Settings[Machines.Scheelite].Address = "10.147.18.3";
        tunnel.Peers.Settings[Machines.Scheelite].KeepAlive = 25;
    }
}
