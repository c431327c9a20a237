using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class MachineWithAMistake
{
    private const string Known = "linux-arm64, linux-x64, osx-arm64, osx-x64";

    [TestMethod]
    [DataRow("<Address>root@$(Domain)</Address>", "CAIRN3001: 'Address' is 'root@$(Domain)', but the fleet reads it before the project is evaluated. Write plain text without a condition, '$(…)' or '@(…)'.")]
    [DataRow("<Tags>@(Tag)</Tags>", "CAIRN3001: 'Tags' is '@(Tag)', but the fleet reads it before the project is evaluated. Write plain text without a condition, '$(…)' or '@(…)'.")]
    [DataRow("<Tags Condition=\" '$(CI)' == 'true' \">a</Tags>", "CAIRN3001: 'Tags' has the condition ''$(CI)' == 'true'', but the fleet reads it before the project is evaluated. Write plain text without a condition, '$(…)' or '@(…)'.")]
    [DataRow("<Tags>Server</Tags>", "CAIRN3005: 'Server' cannot be a tag. Start with a lower-case letter and go on with lower-case letters, digits and hyphens; separate tags by ';'.")]
    [DataRow("<Tags>a, b</Tags>", "CAIRN3005: 'a, b' cannot be a tag. Start with a lower-case letter and go on with lower-case letters, digits and hyphens; separate tags by ';'.")]
    public void IsToldInWhichLine(string property, string message)
    {
        var result = Fleet("a", $"""
            <Project>
              <PropertyGroup>
                <HostSystem>linux-x64</HostSystem>
                {property}
              </PropertyGroup>
            </Project>
            """);

        result.Cairn.ShouldBe([$"a.csproj(4): {message}"]);
        result.Compiler.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("linux-x86", "a.csproj(1): CAIRN3002: HostSystem is 'linux-x86', but must be one of " + Known + ".")]
    [DataRow("", "a.csproj(1): CAIRN3002: HostSystem is not set, but must be one of " + Known + ".")]
    [DataRow("$(X)", "a.csproj(1): CAIRN3001: 'HostSystem' is '$(X)', but the fleet reads it before the project is evaluated. Write plain text without a condition, '$(…)' or '@(…)'.")]
    public void IsToldWhichSystemsThereAre(string system, string message) =>
        Fleet("a", $"<Project><PropertyGroup><HostSystem>{system}</HostSystem></PropertyGroup></Project>").Cairn.ShouldBe([message]);

    [TestMethod]
    public void IsToldThatItsGroupHasACondition() =>
        Fleet("a", "<Project><PropertyGroup Condition=\"true\"><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>").Cairn
            .ShouldBe(["a.csproj(1): CAIRN3001: 'HostSystem' has the condition 'true', but the fleet reads it before the project is evaluated. Write plain text without a condition, '$(…)' or '@(…)'."]);

    [TestMethod]
    [DataRow("<Project>\n<PropertyGroup>\n</Project>", "a.csproj(3): CAIRN3003: The project cannot be read: The 'PropertyGroup' start tag on line 2 position 2 does not match the end tag of 'Project'. Line 3, position 3. Correct the file; it must be an MSBuild project.")]
    [DataRow("", "a.csproj(1): CAIRN3003: The project cannot be read: Root element is missing. Correct the file; it must be an MSBuild project.")]
    public void IsToldThatItIsNoXml(string text, string message) => Fleet("a", text).Cairn.ShouldBe([message]);

    [TestMethod]
    [Description("P06: names with dots are among those that no machine can have.")]
    [DataRow("Cinnabar")]
    [DataRow("-a")]
    [DataRow("a_b")]
    [DataRow("a.b")]
    [DataRow("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void IsToldWhatNamesThereCanBe(string name) => Fleet(name).Cairn.ShouldBe(
        [$"{name}.csproj(1): CAIRN3004: '{name}' cannot be a machine's name. Rename the project: at most 63 lower-case letters, digits and hyphens, with no hyphen at the ends."]);

    [TestMethod]
    public void IsToldThatAnotherOneHasItsName()
    {
        var result = TestProject.Fleet(("/repo/hosts/b/web.csproj", Good), ("/repo/hosts/a/web.csproj", Good), ("/repo/hosts/c/c.csproj", Good)).Run();

        result.Cairn.ShouldBe(["web.csproj(1): CAIRN3006: 'Machines.Web' would be more than one thing: 'web' in /repo/hosts/a/web.csproj and 'web' in /repo/hosts/b/web.csproj. Rename all but one."]);
        result.Compiler.ShouldBeEmpty();
    }

    [TestMethod]
    public void IsToldThatAnotherNameMakesTheSameConstant()
    {
        var tagged = Good.Replace("</HostSystem>", "</HostSystem><Tags>rack-2;rack2</Tags>", StringComparison.Ordinal);

        var result = TestProject.Fleet(("/hosts/web-1.csproj", Good), ("/hosts/web1.csproj", tagged)).Run();

        result.Cairn.ShouldBe([
            "web1.csproj(1): CAIRN3006: 'Machines.Web1' would be more than one thing: 'web-1' in /hosts/web-1.csproj and 'web1' in /hosts/web1.csproj. Rename all but one.",
            "web1.csproj(1): CAIRN3006: 'Tags.Rack2' would be more than one thing: 'rack-2' in /hosts/web1.csproj and 'rack2' in /hosts/web1.csproj. Rename all but one.",
        ]);
        result.Compiler.ShouldBeEmpty();
    }

    [TestMethod]
    public void IsNotReportedWhenThereIsNone() => Fleet("web-1").Cairn.ShouldBeEmpty();

    private const string Good = "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>";

    private static GeneratedProject Fleet(string name, string text = Good) => TestProject.Fleet(($"/repo/hosts/{name}/{name}.csproj", text)).Run();
}
