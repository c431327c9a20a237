using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Deployment.Tests.Support;

/// <summary>Tests that deploy to machines.</summary>
public abstract class DeploymentTest : MachineTest, IDisposable
{
    private readonly Deployer _deployer = new();

    private protected Deployer Deployer => _deployer;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what the test made.</summary>
    /// <param name="disposing">Whether it is not the finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _deployer.Dispose();
        }
    }

    /// <summary>A configuration that shows on the machine which one it is.</summary>
    private protected static Action<Linux> Motd(string text) => linux =>
    {
        linux.Etc["motd"].Text = text;
        linux.Etc["motd"].WhenOccupied = OccupiedPath.Backup;
    };

    private protected static async Task ShouldBeOnAsync(TestMachine machine, string text) => (await machine.Files.ReadAsync("/etc/motd")).ShouldBe($"{text}\n");
}
