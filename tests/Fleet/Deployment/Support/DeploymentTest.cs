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

    /// <summary>A machine that goes back, because nothing listens on the port that is asked for.</summary>
    private protected static void NotWell(Linux linux)
    {
        var check = linux.HealthChecks["web"];
        check.Port = 8080;
        check.From = HealthCheckFrom.Machine;
        check.Retries = 1;
        check.Interval = TimeSpan.FromMilliseconds(200);
        check.Timeout = TimeSpan.FromSeconds(1);
    }

    private protected static async Task ShouldBeOnAsync(TestMachine machine, string text) => (await machine.Files.ReadAsync("/etc/motd")).ShouldBe($"{text}\n");

    /// <summary>Gives all that may not change when something is refused: what Cairn has on the machine, and /etc.</summary>
    private protected static async Task<string> StateAsync(TestMachine machine) => (await machine.RunAsync(
        "find /etc /opt/cairn/state /opt/cairn/store -not -path '/opt/cairn/state/store*' \\( -type f -printf '%p %m %s ' -exec sha256sum {} \\; -o -printf '%p %m %l\\n' \\) 2>/dev/null | sort")).Check();
}
