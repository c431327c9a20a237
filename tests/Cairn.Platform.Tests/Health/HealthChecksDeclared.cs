using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Health;

[TestClass]
public sealed class HealthChecksDeclared
{
    [TestMethod]
    public void StandInTheManifestByName()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Systemd.Services["ssh"].Service.ExecStart = ["/bin/true"];
            linux.HealthChecks["web"].Http = "http://127.0.0.1:8080/health";
            linux.HealthChecks["web"].Text = "ok";
            linux.HealthChecks["web"].From = HealthCheckFrom.Both;
            linux.HealthChecks["web"].Timeout = TimeSpan.FromMilliseconds(1500);
            linux.HealthChecks["ssh"].Unit = "ssh.service";
            linux.HealthChecks["mesh"].Command = "ping -c1 10.0.0.1";
            linux.HealthChecks["mesh"].Retries = 0;
        });

        system.Manifest.HealthChecks.ShouldBe(
        [
            new HealthCheckEntry { Name = "mesh", Script = "scripts/health/mesh", Timeout = 5000, Retries = 0, Interval = 1000 },
            new HealthCheckEntry { Name = "ssh", Unit = "ssh.service", Timeout = 5000, Retries = 10, Interval = 1000 },
            new HealthCheckEntry { Name = "web", Http = "http://127.0.0.1:8080/health", Text = "ok", From = HealthCheckFrom.Both, Timeout = 1500, Retries = 10, Interval = 1000 },
        ]);
        system.Text("scripts/health/mesh").ShouldBe("#!/bin/sh\nset -eu\nping -c1 10.0.0.1\n");
        Manifest.Parse(system.Manifest.ToBytes(), "manifest").HealthChecks.ShouldBe(system.Manifest.HealthChecks);
    }

    [TestMethod]
    [Description("A machine without checks has the manifest that it had before there were any.")]
    public void AreNotThereUnasked() => System.Text.Encoding.UTF8.GetString(TestMachine.Render(static _ => { }).Manifest.ToBytes()).ShouldNotContain("healthChecks");

    [TestMethod]
    public void AskSomething() =>
        TestMachine.Error(static linux => linux.HealthChecks["web"].Retries = 3).ShouldStartWith("The health check 'web' asks nothing. Set one of Unit, Port, Http and Command.");

    [TestMethod]
    public void AskOneThing() =>
        TestMachine.Error(static linux =>
        {
            linux.HealthChecks["web"].Port = 80;
            linux.HealthChecks["web"].Http = "http://localhost";
        }).ShouldStartWith("The health check 'web' asks Port and Http. Set only one of Unit, Port, Http and Command, and make another check for the rest.");

    [TestMethod]
    public void AreAboutUnitsThatExist() =>
        TestMachine.Error(static linux =>
        {
            linux.Systemd.Services["caddy"].Service.ExecStart = ["/bin/true"];
            linux.HealthChecks["web"].Unit = "cady.service";
        }).ShouldStartWith("The health check 'web' is about 'cady.service', which is no unit of this configuration. Did you mean 'caddy.service'? Declare it");

    [TestMethod]
    [DataRow("www.example.net")]
    [DataRow("ftp://example.net/")]
    public void AskUrlsOfHttp(string text) =>
        TestMachine.Error(linux => linux.HealthChecks["web"].Http = text).ShouldStartWith($"The health check 'web' asks '{text}', which is no URL. Write one of http or https");

    [TestMethod]
    public void AskOverTheNetworkOnlyWhatCanBeAskedThere() =>
        TestMachine.Error(static linux =>
        {
            linux.HealthChecks["mesh"].Command = "true";
            linux.HealthChecks["mesh"].From = HealthCheckFrom.Deployer;
        }).ShouldStartWith("The health check 'mesh' is asked from Deployer, but only ports and URLs can be asked over the network.");

    [TestMethod]
    public void DoNotWaitForever() =>
        TestMachine.Error(static linux =>
        {
            linux.HealthChecks["web"].Port = 80;
            linux.HealthChecks["web"].Timeout = TimeSpan.Zero;
        }).ShouldStartWith("The health check 'web' has Timeout '00:00:00', which is not between a moment and an hour.");
}
