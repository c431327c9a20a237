using Cairn.Activation.Tests.Pulling.Support;
using Cairn.Deployment.Feeds;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Signing;
using Cairn.Testing;
using NuGet.Versioning;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary>A machine that fetches its closures from a feed on the computer with the tests.</summary>
[TestClass]
public sealed class MachineThatPulls : DeploymentTest
{
    [TestMethod]
    [Description("C18, C24: the unit fetches a closure that changes the unit itself, then one that removes it, and ends well both times.")]
    public async Task ComesToWhatIsPublished()
    {
        var machine = await StartAsync("cinnabar");
        using var feed = LoopbackFeed.StartAt(machine.HostAddress.ToString());
        using var key = SigningKey.Generate("fleet");
        Deployer.TrustedKeys = [key.PublicKey.ToString()];
        (await Deployer.DeployAsync(machine, Motd("one") + Pulling(feed, "hourly"))).ExitCode.ShouldBe(0);
        (await machine.RunAsync("systemctl is-active cairn-pull.timer")).Output.ShouldBe("active\n");

        await PublishAsync(feed, key, machine, Motd("two") + Pulling(feed, "daily"));
        await TimeAsync("pulled", () => PullAsync(machine, 0));
        await ShouldBeOnAsync(machine, "two");
        (await machine.RunAsync("grep OnCalendar /etc/systemd/system/cairn-pull.timer; readlink /opt/cairn/state/confirmed")).Output.ShouldBe("OnCalendar=daily\ngenerations/2\n");
        (await machine.RunAsync("/opt/cairn/state/current/bin/cairn-activator status")).Output.ShouldContain($"last pull: 1.0.0 from {feed.Index} ended with 0 on ");
        await TimeAsync("pulled nothing", () => PullAsync(machine, 0));

        await PublishAsync(feed, key, machine, Motd("three"));
        await PullAsync(machine, 0);
        await ShouldBeOnAsync(machine, "three");
        (await machine.RunAsync("systemctl is-active cairn-pull.timer")).Output.ShouldBe("inactive\n");
        (await machine.RunAsync("ls /etc/systemd/system/cairn-pull.*")).ExitCode.ShouldNotBe(0);
    }

    [TestMethod]
    [Description("R16: without a deployer, checks of health decide; C20: what failed is told, and nothing changed.")]
    public async Task GoesBackByItself()
    {
        var machine = await StartAsync("cinnabar");
        using var feed = LoopbackFeed.StartAt(machine.HostAddress.ToString());
        using var key = SigningKey.Generate("fleet");
        Deployer.TrustedKeys = [key.PublicKey.ToString()];
        (await Deployer.DeployAsync(machine, Motd("one") + Pulling(feed, "hourly"))).ExitCode.ShouldBe(0);

        await PublishAsync(feed, key, machine, Motd("two") + Pulling(feed, "hourly") + Unwell);
        await PullAsync(machine, 31);
        await ShouldBeOnAsync(machine, "one");
        (await machine.RunAsync("readlink /opt/cairn/state/confirmed")).Output.ShouldBe("generations/1\n");
        (await machine.RunAsync("/opt/cairn/state/current/bin/cairn-activator status")).Output.ShouldContain("CAIRN7140");
    }

    [TestMethod]
    [Description("The authorities of a machine's configuration are those whom it believes about feeds, and no other.")]
    public async Task BelievesTheAuthoritiesOfItsConfiguration()
    {
        var machine = await StartAsync("cinnabar", new MachineOptions { Recipe = MachineRecipe.Debian.With("ca-certificates") });
        using var authority = new TestAuthority("fleet");
        using var certificate = authority.Issue(machine.HostAddress.ToString());
        using var feed = LoopbackFeed.StartWith(certificate, host: machine.HostAddress.ToString());
        using var key = SigningKey.Generate("fleet");
        Deployer.TrustedKeys = [key.PublicKey.ToString()];
        (await Deployer.DeployAsync(machine, Motd("one") + Pulling(feed, "hourly"))).ExitCode.ShouldBe(0);
        feed.Add(new ClosurePackageWriter(key).Write(Draft(machine, Motd("two")), new NuGetVersion(1, 0, 0), Path.Combine(Deployer.Home, "packages")));

        await PullAsync(machine, 10);
        (await machine.RunAsync("journalctl --no-pager -u cairn-pull.service")).Output.ShouldContain("CAIRN7160: The feed 'https://");
        await ShouldBeOnAsync(machine, "one");

        Deployer.Choices = Deployer.Choices with { Key = key };
        var trusting = await Deployer.DeployAsync(machine, Motd("one") + Pulling(feed, "hourly") + (linux => linux.Certificates["fleet"].Pem = authority.Pem));
        trusting.ExitCode.ShouldBe(0, trusting.Text);
        await PullAsync(machine, 0);
        await ShouldBeOnAsync(machine, "two");
    }

    private static void Unwell(Linux linux)
    {
        linux.HealthChecks["web"].Port = 1;
        linux.HealthChecks["web"].Retries = 0;
    }

    private static Action<Linux> Pulling(LoopbackFeed feed, string when) => linux =>
    {
        linux.Pull.Enable = true;
        linux.Pull.Feed = feed.Index.ToString();
        linux.Pull.OnCalendar = when;
    };

    private async Task PublishAsync(LoopbackFeed feed, SigningKey key, TestMachine machine, Action<Linux> configure)
    {
        feed.WriteConfig(Path.Combine(Deployer.Home, "nuget.config"));
        await new ClosurePublisher(Feed.Open("loopback", Deployer.Home), key).PublishAsync(Draft(machine, configure), Path.Combine(Deployer.Home, "packages"));
    }

    private ClosureDraft Draft(TestMachine machine, Action<Linux> configure) => new(machine.Name, $"Closure.{machine.Name}", Deployer.Build(machine, configure), Deployer.Store);

    private static async Task PullAsync(TestMachine machine, int exitCode)
    {
        await machine.RunAsync("systemctl start cairn-pull.service");
        var said = await machine.RunAsync("journalctl --no-pager -u cairn-pull.service");
        (await machine.RunAsync("systemctl show --value --property=ExecMainStatus cairn-pull.service; grep -m1 '\"exitCode\"' /opt/cairn/state/pull.json")).Output.ShouldEndWith($"\"exitCode\": {exitCode},\n", customMessage: said.Output);
    }
}
