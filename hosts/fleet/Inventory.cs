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
    }

    private static void DefineMesh(Fleet fleet)
    {
        var mesh = fleet.ZeroTier["mesh"];
        mesh.NetworkId = "7a3c91e5d8b4f206";
        mesh.Controller.Machines = [Machines.Cinnabar];
        mesh.Controller.Settings.Common.TrustNetwork = true;
        mesh.Peers.Tags = [Tags.Peer, Tags.Darwin];
        mesh.Peers.Settings[Tags.Peer].TrustNetwork = true;
        mesh.Peers.Settings[Machines.Electrum].NodeId = "4f0e62b7a1";
        mesh.Peers.Settings[Machines.Galena].NodeId = "90d35c18ee";
        mesh.Peers.Settings[Machines.Scheelite].NodeId = "c27a4416f3";
        mesh.Peers.Settings[Machines.Stibnite].NodeId = "1b86f09d5a";
        mesh.Peers.Settings[Machines.Blackphos].NodeId = "0e7d2f834c";
        mesh.Peers.Settings[Machines.Rosegold].NodeId = "65ac1d7b90";
        mesh.Peers.Settings[Machines.Argentum].NodeId = "d1f8340ba6";
        mesh.External["pixel7"].NodeId = "38e5c97f02";
    }
}
