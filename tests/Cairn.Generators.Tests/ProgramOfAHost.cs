using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class ProgramOfAHost
{
    [TestMethod]
    public void RunsAllModulesDependenciesFirst()
    {
        var z = Package("Zebra", "public sealed class ZebraModule : IModule<Linux> { public void Configure(Linux target) { } }");
        var plain = Package("Plain", "public static class Uses { public static object It => new ZebraModule(); }", z);
        var a = Package("Apple", "public sealed class AppleModule : IModule<Linux> { public void Configure(Linux target) { _ = Uses.It; } }", z, plain);
        var b = Package("Banana", "public sealed class BananaModule : IModule<Linux> { public void Configure(Linux target) { } }");

        var host = Host("cinnabar").With(b, a, z, plain, Fleet()).Run().Build();

        ((IEnumerable<string>)host.Call()!).ShouldBe(["Linux", "cinnabar", "ZebraModule", "AppleModule", "BananaModule", "Cinnabar"]);
    }

    [TestMethod]
    public void SaysWhichMachineIsUnknown()
    {
        var host = Host("gallium").With(Fleet()).Run().Build();

        Should.Throw<System.Reflection.TargetInvocationException>(() => host.Call()).InnerException!.InnerException!.Message
            .ShouldStartWith("'gallium' is no machine of the fleet. Put its project into a folder beside the fleet's: hosts/gallium/gallium.csproj.");
    }

    [TestMethod]
    [DataRow("Module")]
    [DataRow("Fleet")]
    [DataRow("")]
    public void DoesNotExistInOtherProjects(string kind) =>
        Host("cinnabar").WithProperty("PackageKind", kind).With(Fleet()).Run().Files.Keys.ShouldNotContain("Program.g.cs");

    private static TestProject Host(string name) => (TestProject.Of("""
        public sealed class Cinnabar : IModule<Linux> { public void Configure(Linux target) { } }
        public static class Test
        {
            public static IEnumerable<string> Run()
            {
                typeof(Test).Assembly.EntryPoint!.Invoke(null, [new string[0]]);
                return HostProgram.Ran;
            }
        }
        """) with { Name = "a-host", IsProgram = true })
        .WithProperty("PackageKind", "Host").WithProperty("HostClass", "Linux").WithProperty("MachineName", name);

    private static TestAssembly Fleet() =>
        TestProject.Fleet(("/repo/hosts/cinnabar/cinnabar.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>")).Run().Build();

    private static TestAssembly Package(string name, string source, params TestAssembly[] references) =>
        (TestProject.Of(source) with { Name = name }).With(references).Run().Build();
}
