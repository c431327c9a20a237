using Cairn.Cli.Bumps;

namespace Cairn.Cli.Tests.Bumps;

[TestClass]
public sealed class FirstErrorOfABuild
{
    [TestMethod]
    [DataRow("/a/b.cs(3,4): error CS0117: 'X' has no 'Y' [/a/b.csproj]\n/a/c.cs(1,1): error CS0001: later [/a/b.csproj]\n", "CS0117: 'X' has no 'Y'")]
    [DataRow("/a/b.csproj : error NU1102: Unable to find package\r\nmore", "NU1102: Unable to find package")]
    [DataRow("warning CS1: not this\nMSBUILD : error MSB1009: Project file does not exist.\nSwitch: x", "MSB1009: Project file does not exist.")]
    [DataRow("Segmentation fault\n", "Segmentation fault")]
    public void IsToldWithoutPlaces(string output, string expected) => MachineBuilds.FirstError(output).ShouldBe(expected);

    [TestMethod]
    [Description("P12: a machine's own error is told of it alone; what they share is told of each.")]
    [DataRow("galena", "CAIRN1001: it conflicts")]
    [DataRow("lena", "CS0246: no such module")]
    [DataRow("quartz", "CS0246: no such module")]
    public void IsThatOfItsMachine(string machine, string expected) => MachineBuilds.FirstError("""
        /f/packages/Web/Web.cs(1,2): error CS0246: no such module [/f/packages/Web/Web.csproj]
        /f/hosts/galena/Galena.cs(3,4): error CAIRN1001: it conflicts [/f/hosts/galena/galena.csproj]
        """, machine).ShouldBe(expected);
}
