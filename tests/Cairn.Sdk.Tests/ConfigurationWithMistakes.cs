namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public class ConfigurationWithMistakes
{
    [TestMethod]
    public void IsACompileErrorWhenAnOptionIsMisspelled()
    {
        using var fleet = TestFleet.Create().WithHost("web", """        host.HostNam = "www";""");

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("Web.cs(5,14): error CS1061", Case.Sensitive, result.Output);
        fleet.Has("hosts/web/closure.lock.json").ShouldBeFalse();
    }

    [TestMethod]
    [Description("E29: a check that fails is an error of the build, and there is no closure.")]
    public void IsReportedAllAtOnceWithEveryPlace()
    {
        using var fleet = TestFleet.Create()
            .WithHost("web", """
                        host.HostName = "one";
                        host.Assert(1 > 2, "one is not more than two.");
                """)
            .Write("hosts/web/Reader.cs", """
                public sealed class Reader : IModule<Linux>
                {
                    public void Configure(Linux linux) => linux.Probe.Echo = linux.Probe.Needed;
                }
                """)
            .Write("hosts/web/Other.cs", """
                public sealed class Other : IModule<Linux>
                {
                    public void Configure(Linux linux) => linux.HostName = "two";
                }
                """)
            .Write("hosts/web/Probe.cs", """
                /// <summary>Probe.</summary>
                [Extends<Linux>]
                public sealed partial class Probe : OptionSet
                {
                    /// <summary>Needed.</summary>
                    public partial string Needed { get; set; }

                    /// <summary>Echo.</summary>
                    public partial string? Echo { get; set; }
                }
                """);

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN1001: 'HostName' has conflicting definitions of equal priority.", Case.Sensitive, result.Output);
        result.Output.ShouldContain("Web.cs(5): \"one\"", Case.Sensitive, result.Output);
        result.Output.ShouldContain("Other.cs(3): \"two\"", Case.Sensitive, result.Output);
        result.Output.ShouldContain("Web.cs(6): error CAIRN1004: one is not more than two.", Case.Sensitive, result.Output);
        result.Output.ShouldContain("Reader.cs(3): error CAIRN1002: 'Probe.Needed' has no value", Case.Sensitive, result.Output);
        fleet.Has("hosts/web/closure.lock.json").ShouldBeFalse();
    }

    [TestMethod]
    public void NamesBothSidesOfAnOscillation()
    {
        using var fleet = TestFleet.Create()
            .WithHost("web", """        if (host.Etc.ContainsKey("b")) { } else { host.Etc["a"].Text = "x"; }""")
            .Write("hosts/web/Other.cs", """
                public sealed class Other : IModule<Linux>
                {
                    public void Configure(Linux linux)
                    {
                        if (linux.Etc.ContainsKey("a"))
                        {
                            linux.Etc["b"].Text = "y";
                        }
                    }
                }
                """);

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN1003:", Case.Sensitive, result.Output);
        result.Output.ShouldContain("'Other'", Case.Sensitive, result.Output);
        result.Output.ShouldContain("'Web'", Case.Sensitive, result.Output);
    }

    [TestMethod]
    [DataRow("plan9-x64", "CAIRN3002")]
    [DataRow("linux-riscv", "CAIRN3002")]
    public void NamesTheSystemsThereAre(string system, string id)
    {
        using var fleet = TestFleet.Create().WithHost("web", "", system);

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain($"error {id}: HostSystem is '{system}', but must be one of linux-arm64, linux-x64, osx-arm64, osx-x64.", Case.Sensitive, result.Output);
    }

    [TestMethod]
    public void NamesAModuleThatDoesNotExist()
    {
        using var fleet = TestFleet.Create().WithHost("web", "", items: """<ItemGroup><Module Include="Cairn.Nowhere" /></ItemGroup>""");

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN3010: Module 'Cairn.Nowhere' does not exist", Case.Sensitive, result.Output);
    }

    [TestMethod]
    public void NamesAFolderWithoutAProject()
    {
        using var fleet = TestFleet.Create().WithHost("web", "").Write("hosts/empty/notes.txt", "");

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN3007: Folder 'hosts/empty' has no project", Case.Sensitive, result.Output);
    }

    [TestMethod]
    public void NamesMachinesOfOneName()
    {
        using var fleet = TestFleet.Create().WithHost("web", "").Write("hosts/second/web.csproj", """
            <Project Sdk="Cairn.Sdk"><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>
            """);

        var result = fleet.Build("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN3006: 'Machines.Web' would be more than one thing: 'web' in ", Case.Sensitive, result.Output);
    }
}
