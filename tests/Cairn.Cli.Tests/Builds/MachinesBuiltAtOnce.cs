using Cairn.Cli.Builds;
using Cairn.Cli.Fleets;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Builds;

/// <summary>Projects that have the SDK's targets for a build's closure, and a closure without an evaluation.</summary>
[TestClass]
public sealed class MachinesBuiltAtOnce
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [Description("P12: what is wrong with one machine is said of that machine, and keeps no other from being built, whichever comes first.")]
    [DataRow("cinnabar")]
    [DataRow("galena")]
    public async Task AreBuiltAlthoughOneIsNot(string broken)
    {
        using var folder = new Folder();
        folder.Write("Directory.Packages.props", "<Project />");
        foreach (var machine in (string[])["cinnabar", "electrum", "galena"])
        {
            folder.Write($"hosts/{machine}/{machine}.csproj", Project(machine, machine == broken));
        }

        var fleet = new FleetFolder(folder.Root);
        var build = await FleetBuild.RunAsync(fleet, fleet.Machines, TestContext.CancellationToken);

        build.Failures.ShouldBe([(broken, $"TEST1: {broken} has a mistake.")]);
        build.Closures.Select(static built => built.Machine).Order(StringComparer.Ordinal).ShouldBe(fleet.Machines.Select(static machine => machine.Name).Where(name => name != broken));
        build.Closures[0].ClosureFile.ShouldBe(Path.Combine(folder.Root, "hosts", build.Closures[0].Machine, "closure.json"));
    }

    private static string Project(string machine, bool isBroken) => $"""
        <Project>
          <PropertyGroup>
            <HostSystem>linux-x64</HostSystem>
            <MachineName>{machine}</MachineName>
            <_CairnTasks>none.dll</_CairnTasks>
            <ClosureFile>$(MSBuildProjectDirectory)/closure.json</ClosureFile>
            <CairnStorePath>$(MSBuildProjectDirectory)/store</CairnStorePath>
          </PropertyGroup>
          <Target Name="Build" />
          <Target Name="BuildClosure" AfterTargets="Build"><Error Code="TEST1" Text="$(MachineName) has a mistake." Condition="{isBroken}" /></Target>
          <Import Project="{Repository.Root}/sdk/Cairn.Sdk/Sdk/Cairn.Deploy.targets" />
        </Project>
        """;
}
