using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary><c>dotnet build build.proj -t:Deploy</c> in a fleet that has the SDK's targets as its package has them, with machines that the tests build.</summary>
[TestClass]
public sealed class MachinesDeployedByABuild : DeploymentTest
{
    private const string On = "-p:On=server & !spare";

    private string Folder => Path.Combine(Deployer.Home, "fleet");

    [TestMethod]
    [Description("R13: tags mean machines, and no other; all or nothing brings back who succeeded, and begins nobody where one does not build.")]
    public async Task AreThoseThatAreMeant()
    {
        var machines = await Task.WhenAll(((string[])["cinnabar", "electrum", "galena"]).Select(name => StartAsync(name)));
        WriteFleet(machines, "one");

        var first = await DeployAsync(machines, On);
        first.ExitCode.ShouldBe(0, first.Output);
        await ShouldBeOnAsync(machines[0], "one");
        await ShouldBeOnAsync(machines[1], "one");
        (await machines[2].RunAsync("test -e /opt/cairn/state/current")).ExitCode.ShouldBe(1);

        WriteFleet(machines, "two", unbuilt: "electrum");
        var unbuilt = await DeployAsync(machines, On, "-p:AllOrNothing=true");
        unbuilt.ExitCode.ShouldNotBe(0);
        unbuilt.Output.ShouldContain("  cinnabar: skipped: electrum failed already, and it is all or nothing");
        await ShouldBeOnAsync(machines[0], "one");

        WriteFleet(machines, "two", ill: "electrum");
        var ill = await DeployAsync(machines, On, "-p:AllOrNothing=true");
        ill.ExitCode.ShouldNotBe(0);
        ill.Output.ShouldContain("  cinnabar: taken back to generation 1, because electrum failed");
        ill.Output.ShouldContain("electrum.csproj : error CAIRN7140: ");
        await ShouldBeOnAsync(machines[0], "one");
        await ShouldBeOnAsync(machines[1], "one");

        var usual = await DeployAsync(machines, "-p:Machines=cinnabar%3Belectrum%3Bgalena", "-p:Except=galena");
        usual.ExitCode.ShouldNotBe(0);
        await ShouldBeOnAsync(machines[0], "two");
        await ShouldBeOnAsync(machines[1], "one");
    }

    private Task<(int ExitCode, string Output)> DeployAsync(TestMachine[] machines, params IEnumerable<string> arguments) => MachineDeployedByABuild.BuildAsync(
        Path.Combine(Folder, "build.proj"),
        [$"-p:Identity={machines[0].SshKey}", $"-p:KnownHosts={string.Join("%3B", machines.Select(static machine => machine.KnownHosts).Distinct())}", "-p:SshConfig=/dev/null", .. arguments]);

    private void WriteFleet(TestMachine[] machines, string text, string? ill = null, string? unbuilt = null)
    {
        var sdk = Directory.CreateDirectory(Path.Combine(Folder, "package/Sdk")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(ActivatorProgram.Metadata("RepositoryRoot"), "sdk/Cairn.Sdk/Sdk")))
        {
            File.Copy(file, Path.Combine(sdk, Path.GetFileName(file)), overwrite: true);
        }

        File.Delete(Path.Combine(Folder, "package/tasks"));
        File.CreateSymbolicLink(Path.Combine(Folder, "package/tasks"), MachineDeployedByABuild.TasksFolder);
        File.WriteAllText(Path.Combine(Folder, "build.proj"), """<Project><ItemGroup><Machine Include="hosts/*/*.csproj" /></ItemGroup><Import Project="package/Sdk/Cairn.Deployments.targets" /></Project>""");
        foreach (var machine in machines)
        {
            WriteProject(machine, text, machine.Name == ill, machine.Name == unbuilt);
        }
    }

    private void WriteProject(TestMachine machine, string text, bool isIll, bool isUnbuilt)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "hosts", machine.Name)).FullName;
        Deployer.Build(machine, Motd(text), isIll ? NotWell : static _ => { }).WriteTo(Path.Combine(folder, "closure.json"));
        File.WriteAllText(Path.Combine(folder, $"{machine.Name}.csproj"), $"""
            <Project>
              <PropertyGroup>
                <MachineName>{machine.Name}</MachineName>
                <Address>root@{machine.Address}</Address>
                <Tags>server{(machine.Name == "galena" ? ";spare" : "")}</Tags>
                <ClosureFile>{folder}/closure.json</ClosureFile>
                <CairnStorePath>{Deployer.StoreFolder}</CairnStorePath>
                <FleetRoot>{Folder}/</FleetRoot>
                <_CairnTasks>{Folder}/package/tasks/Cairn.Sdk.dll</_CairnTasks>
              </PropertyGroup>
              <Target Name="Build" />
              <Target Name="BuildClosure" AfterTargets="Build"><Error Text="It does not build." Condition="{isUnbuilt}" /></Target>
              <Import Project="../../package/Sdk/Cairn.Deploy.targets" />
            </Project>
            """);
    }
}
