using System.Net;
using System.Net.Sockets;
using Cairn.Deployment.Ssh;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class MachineReachedByOpenSsh : IDisposable
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f root@cinnabar";

    private readonly TestFolder _folder = new();

    [TestMethod]
    public void IsTheOneThatTheFleetKnows()
    {
        var reach = Reach(new FleetHostKeys([Key], [Key]), "root@cinnabar.example.net:2222");

        reach.KnownHosts.ShouldBe(
            "cinnabar ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n"
            + "@cert-authority cinnabar ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n");
        string.Join(' ', reach.Arguments(MachineAddress.Parse("root@cinnabar.example.net:2222"), "/tmp/hosts")).ShouldBe(
            $"-F {_folder["config"]} -p 2222 -l root -o HostKeyAlias=cinnabar -o UserKnownHostsFile=/tmp/hosts -o GlobalKnownHostsFile=/dev/null -o StrictHostKeyChecking=yes -o UpdateHostKeys=no -- cinnabar.example.net");
    }

    [TestMethod]
    [Description("What the fleet does not know is left to the user's own files, and to his decision.")]
    public void IsLeftToTheUserWhereTheFleetKnowsNothing() =>
        string.Join(' ', Reach(FleetHostKeys.None, "cinnabar").Arguments(MachineAddress.Parse("cinnabar"), "/tmp/hosts")).ShouldBe($"-F {_folder["config"]} -- cinnabar");

    [TestMethod]
    public async Task IsReachedByTheFirstAddressThatAnswers()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        // Nothing listens on port 1.
        (await Reach(FleetHostKeys.None, "root@127.0.0.1:1", $"root@127.0.0.1:{port}", "root@127.0.0.1:2").FindAsync(CancellationToken.None)).Port.ShouldBe(port);
        (await Reach(FleetHostKeys.None, "root@127.0.0.1:1", "root@127.0.0.1:2").FindAsync(CancellationToken.None)).Port.ShouldBe(2);
    }

    [TestMethod]
    public async Task IsNowhereWithoutAnAddress() =>
        (await Should.ThrowAsync<DeploymentException>(() => Reach(FleetHostKeys.None).FindAsync(CancellationToken.None))).Message.ShouldStartWith("CAIRN6011: 'cinnabar' cannot be reached");

    public void Dispose() => _folder.Dispose();

    private OpenSshReach Reach(FleetHostKeys keys, params IEnumerable<string> addresses) =>
        new("cinnabar", [.. addresses.Select(MachineAddress.Parse)], keys, new SshSurroundings { Home = _folder.Root, User = "me", ConfigFile = _folder["config"] });
}
