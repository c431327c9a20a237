namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineWithoutPower : MachineTest
{
    [TestMethod]
    public async Task BootsAgainAndHasItsDiskAndJournal()
    {
        var machine = await StartAsync("cinnabar");
        (await machine.RunAsync("logger --tag before 'the lights are on'; echo state >/etc/state; sleep infinity >/dev/null 2>&1 & ")).Check();
        await machine.ReadJournalAsync();

        await TimeAsync("power cut", () => machine.PowerCutAsync());
        var (on, journal) = (machine.IsOn, await machine.ReadJournalAsync("--identifier=before"));
        await machine.BootAsync();

        on.ShouldBeFalse();
        journal.ShouldContain("the lights are on");
        (await machine.Files.ReadAsync("/etc/state")).ShouldBe("state\n");
        (await machine.RunAsync("pgrep --exact sleep")).ExitCode.ShouldBe(1);
    }

    [TestMethod]
    public async Task DidNotShutDown()
    {
        var machine = await StartAsync("cinnabar");
        await machine.Files.WriteAsync(
            "/etc/systemd/system/tidy.service",
            "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=true\nExecStop=touch /etc/tidied\n[Install]\nWantedBy=multi-user.target\n");
        (await machine.RunAsync("systemctl enable --now --quiet tidy.service")).Check();

        await machine.PowerCutAsync();
        var afterCut = await machine.Files.ExistsAsync("/etc/tidied");
        await machine.BootAsync();
        await machine.PowerOffAsync();

        afterCut.ShouldBeFalse();
        (await machine.Files.ExistsAsync("/etc/tidied")).ShouldBeTrue();
    }

    [TestMethod]
    public async Task SaysSoWhenACommandIsRun()
    {
        var machine = await StartAsync("cinnabar");
        await machine.PowerCutAsync();

        (await Should.ThrowAsync<InvalidOperationException>(() => machine.RunAsync("true"))).Message.ShouldBe("Machine 'cinnabar' is off.");
    }

    [TestMethod]
    public async Task CanBeReadAndWritten()
    {
        var machine = await StartAsync("cinnabar");
        await machine.PowerCutAsync();

        await machine.Files.WriteAsync("/etc/motd", "edited", mode: "600");
        await machine.BootAsync();

        (await machine.RunAsync("cat /etc/motd; stat --format=%a /etc/motd")).Check().ShouldBe("edited600");
    }
}
