using Cairn.Cli.Tests.Support;
using Cairn.Cli.Vars;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class MachinesNotCompiled
{
    private const string Output = """
          Determining projects to restore...
        /fleet/hosts/a/A.cs(12,45): error CS0246: The type or namespace name 'Tokem' could not be found [/fleet/hosts/a/a.csproj]
        /fleet/hosts/fleet/Inventory.cs(3,1): error CS1002: ; expected [/fleet/hosts/fleet/fleet.csproj]
        /fleet/hosts/a/A.cs(12,45): error CS0246: The type or namespace name 'Tokem' could not be found [/fleet/hosts/a/a.csproj]
            2 Error(s)
        """;

    [TestMethod]
    public void SayEachErrorOnceWithItsPlace() =>
        CompilerErrors.Of(Output, "/fleet").ShouldBe("hosts/a/A.cs(12,45): error CS0246: The type or namespace name 'Tokem' could not be found\nhosts/fleet/Inventory.cs(3,1): error CS1002: ; expected");

    [TestMethod]
    public void WithoutAnErrorSayWhatWasSaidLast() => CompilerErrors.Of("one\nthe disk is full\n", "/fleet").ShouldBe("the disk is full");

    [TestMethod]
    public void ReachWhoAsked()
    {
        using var fleet = new RealProgram();
        fleet.WriteProgram("bin/dotnet", $"#!/bin/sh\necho \"{fleet.Root}/hosts/a/A.cs(1,2): error CS1002: ; expected [a.csproj]\"\nexit 1\n");

        var (exitCode, output) = fleet.Run("vars", "check");

        exitCode.ShouldBe(3);
        output.ShouldContain("cairn: The machines do not compile:\nhosts/a/A.cs(1,2): error CS1002: ; expected");
    }
}
