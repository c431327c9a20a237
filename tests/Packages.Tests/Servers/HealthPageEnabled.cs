namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class HealthPageEnabled
{
    [TestMethod]
    public void RunsItsSoftwareWhereItIsTold()
    {
        var linux = Evaluate.Linux(static linux =>
        {
            linux.HealthPage.Enable = true;
            linux.HealthPage.Port = 9000;
            linux.HealthPage.Address = "[::1]";
        });

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Systemd.Services["health-page"].Service.ExecStart.ShouldBe([$"{new Software("health-page")}/bin/health-page --urls \"http://[::1]:9000\""]);
    }

    [TestMethod]
    public void MayDoNearlyNothing()
    {
        var linux = Evaluate.Linux(static linux => linux.HealthPage.Enable = true).Root;
        var service = linux.Systemd.Services["health-page"].Service;

        linux.Users[service.User.ShouldNotBeNull()].IsSystem.ShouldBe(true);
        service.NoNewPrivileges.ShouldBe(true);
        service.ProtectSystem.ShouldBe(ProtectSystem.Strict);
        service.ProtectHome.ShouldBe(ProtectHome.Yes);
    }

    [TestMethod]
    [DataRow("localhost")]
    [DataRow("127.0.0.1 --evil")]
    public void NeedsAnAddress(string address) => Evaluate.Linux(linux =>
    {
        linux.HealthPage.Enable = true;
        linux.HealthPage.Address = address;
    }).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("must be an IP address");
}
