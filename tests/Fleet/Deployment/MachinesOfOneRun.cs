using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary><c>cairn deploy</c> over several machines of which one fails its health check.</summary>
[TestClass]
public sealed class MachinesOfOneRun : DeploymentTest
{
    private static readonly string[] s_names = ["cinnabar", "electrum", "galena"];

    [TestMethod]
    [Description("R13: all or nothing: those that succeeded are back where they were; without it they stay, and a limit of failures begins no other.")]
    public async Task ComeBackTogether()
    {
        var (cairn, machines) = await FleetAsync();
        Build(cairn, machines, "one", ill: null);
        (await cairn.RunAsync("deploy", "--on", "server", "--no-build")).ExitCode.ShouldBe(0);
        var before = await ClosuresAsync(machines);
        Build(cairn, machines, "two", ill: "galena");

        var (exitCode, output) = await TimeAsync("all or nothing", () => cairn.RunAsync("deploy", "--on", "server", "--no-build", "--all-or-nothing"));

        exitCode.ShouldBe(31, output);
        output.ShouldContain("cinnabar: taken back to generation 1, because galena failed\n");
        output.ShouldContain("electrum: taken back to generation 1, because galena failed\n");
        output.ShouldContain("galena: FAILED, CAIRN7140: With generation 2 the machine is not well: 'web' expects a connection to port 8080");
        await ShouldBeOnAsync(machines, "one", "one", "one");
        (await ClosuresAsync(machines)).ShouldBe(before);

        (exitCode, output) = await cairn.RunAsync("deploy", "--on", "server", "--no-build");

        exitCode.ShouldBe(50, output);
        await ShouldBeOnAsync(machines, "two", "two", "one");

        Build(cairn, machines, "three", ill: "cinnabar");
        (exitCode, output) = await cairn.RunAsync("deploy", "--on", "server", "--no-build", "--max-failures", "0", "--parallel", "1");

        exitCode.ShouldBe(31, output);
        output.ShouldContain("galena: skipped: 1 of 3 machines failed (33%), and 0 may\n");
        await ShouldBeOnAsync(machines, "two", "two", "one");
    }

    private async Task<(CommandLine Cairn, TestMachine[] Machines)> FleetAsync()
    {
        var machines = await Task.WhenAll(s_names.Select(name => StartAsync(name)));
        var cairn = new CommandLine(Deployer);
        foreach (var machine in machines)
        {
            cairn.Add(machine);
        }

        return (cairn, machines);
    }

    private void Build(CommandLine cairn, TestMachine[] machines, string text, string? ill)
    {
        foreach (var machine in machines)
        {
            cairn.Built(machine, Deployer.Build(machine, Motd(text), machine.Name == ill ? NotWell : static _ => { }));
        }
    }

    private static async Task<string[]> ClosuresAsync(TestMachine[] machines) =>
        [.. (await Task.WhenAll(machines.Select(static machine => machine.RunAsync("readlink -f /opt/cairn/state/current && readlink -f /opt/cairn/state/confirmed")))).Select(static run => run.Check())];

    private static async Task ShouldBeOnAsync(TestMachine[] machines, params string[] texts) =>
        (await Task.WhenAll(machines.Select(static machine => machine.Files.ReadAsync("/etc/motd")))).ShouldBe(texts.Select(static text => $"{text}\n"));
}
