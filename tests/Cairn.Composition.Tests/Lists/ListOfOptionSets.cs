using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Lists;

[TestClass]
public sealed class ListOfOptionSets
{
    [TestMethod, Conforms("LST-10")]
    public void ElementsDoNotMerge()
    {
        var servers = Values(a: s => s.Servers.Add(new Server { Port = 1 }), b: s => s.Servers.Add(new Server())).Servers;

        servers.Select(static s => s.Port).ShouldBe([1, 80]);
    }

    [TestMethod, Conforms("LST-11")]
    public void APathNamesThePosition()
    {
        var host = Values(a: s => s.Servers.Add(new Server { Port = 1 }), b: s => s.Servers.Add(new Server { Port = 2, Host = "h" }));

        Should.Throw<OptionUndefinedException>(() => host.Servers[0].Host).Path.ShouldBe("Servers[0].Host");
        host.Servers[1].Host.ShouldBe("h");
    }

    [TestMethod, Conforms("LST-12")]
    public void APathNamesThePositionsAtEachDepth()
    {
        var host = Values(a: s =>
        {
            s.Groups.Add(new Group());
            s.Groups.Add(new Group { Servers = [new Server()] });
        });

        Should.Throw<OptionUndefinedException>(() => host.Groups[1].Servers[0].Host).Path.ShouldBe("Groups[1].Servers[0].Host");
    }

    [TestMethod]
    public void AModuleThatReadsWhatAnItemLacksFailsOnce()
    {
        var problem = Diagnose(a: s => s.Servers.Add(new Server()), b: s => s.Text = s.Servers[0].Host);

        problem.Id.ShouldBe(DiagnosticIds.Undefined);
        problem.Path.ShouldBe("Servers[0].Host");
    }

    [TestMethod]
    public void AConflictInsideAnItemIsReported()
    {
        static void Contradict(Sample s)
        {
            var server = new Server { Port = 1 };
            server.Port = 2;
            s.Servers.Add(server);
        }

        var problem = Diagnose(a: Contradict, b: s => s.X = s.Servers[0].Port);

        problem.Id.ShouldBe(DiagnosticIds.Conflict);
        problem.Path.ShouldBe("Servers[0].Port");
    }

    [TestMethod]
    public void EqualItemsMadeAnewDoNotCountAsAChange() =>
        Evaluate(a: s => s.Servers.Add(new Server { Port = s.Zero + s.Servers.Count })).Diagnostics.ShouldBeEmpty();

    [TestMethod, Conforms("IND-08")]
    public void AnItemsOptionCanBeExplained() =>
        Evaluate(a: s => s.Servers.Add(new Server { Port = 42 })).Explain("Servers[0].Port")!.Value.ShouldBe(42);
}
