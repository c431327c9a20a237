using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class MachinesOfAFleet
{
    [TestMethod]
    public void AreConstants()
    {
        var source = """
            public static class Test
            {
                public static string Run() => string.Join('\n', Cairn.Generated.Machines.All.Select(m => $"{m.Name} {m.System.Name} {m.Address} {m.Description} [{string.Join(',', m.Tags.Select(t => t.Name))}]"))
                    + "\n" + Cairn.Generated.Machines.BuildServer.Name + Cairn.Generated.Machines._2nd.Name + Cairn.Generated.Machines.All_.Name + Cairn.Generated.Machines.Tags.Name
                    + Cairn.Generated.Tags.All.Name + Cairn.Generated.Tags.ZeroTier.Name + Cairn.Generated.Tags.Tags_.Name;
            }
            """;
        var fleet = TestProject.Fleet(
            Machine("tags", "<HostSystem>osx-x64</HostSystem>"),
            Machine("build-server", "<HostSystem>linux-x64</HostSystem><Description>\n Builds \"all\" &amp; &lt;tests&gt;\n twice\n</Description><Address>root@b.example.net</Address><Tags> zero-tier;;linux ; tags;zero-tier</Tags>"),
            Machine("all", "<HostSystem>osx-arm64</HostSystem><Tags></Tags>"),
            Machine("2nd", "<HostSystem>linux-x64</HostSystem><HostSystem>linux-arm64</HostSystem>"));

        var text = (fleet with { Sources = [("Test.cs", source)] }).Run().Build().Call();

        text.ShouldBe("""
            2nd linux-arm64   []
            all osx-arm64   []
            build-server linux-x64 root@b.example.net Builds "all" & <tests>
             twice [zero-tier,linux,tags]
            tags osx-x64   []
            build-server2ndalltagsallzero-tiertags
            """);
    }

    [TestMethod]
    public void AreDocumented() =>
        TestProject.Fleet(Machine("a", "<HostSystem>linux-x64</HostSystem><Description>Runs &lt;b&gt; &amp;\n c</Description>")).Run()
            .Files["Machines.g.cs"].ShouldContain("/// <summary>Runs &lt;b> &amp; c</summary>");

    [TestMethod]
    public void MayBeNone() => TestProject.Fleet().Run().Compiler.ShouldBeEmpty();

    [TestMethod]
    public void AreConstantsOfTheFleetOnly() =>
        TestProject.Fleet(Machine("a", "<HostSystem>linux-x64</HostSystem>")).WithProperty("PackageKind", "Module").Run().Files.ShouldBeEmpty();

    [TestMethod]
    public void AreTheSameInWhateverOrderTheFilesCome()
    {
        var (a, b) = (Machine("a", "<HostSystem>linux-x64</HostSystem><Tags>t;u</Tags>"), Machine("b", "<HostSystem>linux-x64</HostSystem><Tags>u;s</Tags>"));

        TestProject.Fleet(a, b).Run().Files["Machines.g.cs"].ShouldBe(TestProject.Fleet(b, a).Run().Files["Machines.g.cs"]);
    }

    private static (string Path, string Text) Machine(string name, string properties) =>
        ($"/repo/hosts/{name}/{name}.csproj", $"<Project Sdk=\"Cairn.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>");
}
