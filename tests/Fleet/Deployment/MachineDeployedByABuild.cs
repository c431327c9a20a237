using System.Diagnostics;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Store.Closures;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary>The task that <c>dotnet build -t:Deploy</c> calls, called by MSBuild, with closures that the tests make.</summary>
[TestClass]
public sealed class MachineDeployedByABuild : DeploymentTest
{
    internal static string TasksFolder { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Cairn.Sdk/debug"));

    [TestMethod]
    public async Task IsOnItsNewGeneration()
    {
        var machine = await StartAsync("cinnabar");
        var project = Project(machine, $"root@{machine.Address}", Deployer.Build(machine, Motd("one")));

        var dry = await BuildAsync(project, "-p:DryRun=true");
        dry.ExitCode.ShouldBe(0, dry.Output);
        dry.Output.ShouldContain("  cinnabar: generation none → 1");
        (await machine.RunAsync("test -e /opt/cairn/state/current")).ExitCode.ShouldBe(1);

        var first = await BuildAsync(project);
        first.ExitCode.ShouldBe(0, first.Output);
        first.Output.ShouldContain("  cinnabar: generation 1 is active");
        await ShouldBeOnAsync(machine, "one");

        (await BuildAsync(project)).Output.ShouldContain("  cinnabar: nothing to do");
    }

    [TestMethod]
    public async Task ThatCannotBeReachedIsAnErrorWithACode()
    {
        var machine = await StartAsync("cinnabar");

        // Nothing listens on port 1.
        var (exitCode, output) = await BuildAsync(Project(machine, "root@127.0.0.1:1", Deployer.Build(machine, Motd("one"))));

        exitCode.ShouldNotBe(0);
        output.ShouldContain("cinnabar.csproj : error CAIRN6011: 'cinnabar' cannot be reached at 'root@127.0.0.1:1': ");
    }

    [TestMethod]
    [DataRow("CAIRN6046: 'ConfirmWithin' is 'soon', but must be a number of seconds from 1, or 'never'. Nothing was deployed.", "-p:ConfirmWithin=soon")]
    [DataRow("CAIRN6046: 'AllOrNothing' is 'true', but must be left out with DryRun, which changes nothing. Nothing was deployed.", "-p:AllOrNothing=true", "-p:DryRun=true")]
    [DataRow("CAIRN6039: 'few' does not say how many machines may fail.", "-p:MaxFailures=few")]
    public async Task RefusesPropertiesThatSayNothing(string expected, params string[] properties)
    {
        var machine = await StartAsync("cinnabar");

        var (exitCode, output) = await BuildAsync(Project(machine, $"root@{machine.Address}", Deployer.Build(machine, Motd("one"))), properties);

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"error {expected}");
    }

    private string Project(TestMachine machine, string address, Closure closure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Deployer.Home, "build")).FullName;
        closure.WriteTo(Path.Combine(folder, "closure.json"));
        File.WriteAllText(Path.Combine(folder, "deploy.proj"), $"""
            <Project>
              <PropertyGroup>
                <_CairnTasks>{Path.Combine(TasksFolder, "Cairn.Sdk.dll")}</_CairnTasks>
              </PropertyGroup>
              <UsingTask TaskName="Cairn.Sdk.DeployMachines" AssemblyFile="$(_CairnTasks)" TaskFactory="TaskHostFactory" />
              <ItemGroup>
                <Described Include="{machine.Name}" ClosureFile="{folder}/closure.json" StoreFolder="{Deployer.StoreFolder}" HostsFolder="{folder}" ProjectFile="{folder}/{machine.Name}.csproj" Address="{address}" />
              </ItemGroup>
              <Target Name="Deploy">
                <DeployMachines Machines="@(Described)" Identity="{machine.SshKey}" KnownHosts="{machine.KnownHosts}" SshConfig="/dev/null" DryRun="$(DryRun)" ConfirmWithin="$(ConfirmWithin)" MaxFailures="$(MaxFailures)" AllOrNothing="$(AllOrNothing)" />
              </Target>
            </Project>
            """);
        return Path.Combine(folder, "deploy.proj");
    }

    internal static async Task<(int ExitCode, string Output)> BuildAsync(string project, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-t:Deploy", "-nologo", "-tl:off", "-v:normal", .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (build.ExitCode, output);
    }
}
