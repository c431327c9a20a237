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
}
