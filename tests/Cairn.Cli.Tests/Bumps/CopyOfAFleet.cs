using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Bumps;

[TestClass]
public sealed class CopyOfAFleet
{
    private const string Versions = "Directory.Packages.props";

    [TestMethod]
    public async Task ReachesTheFleetOnlyWhenPromoted()
    {
        using var folder = Fleet();
        var tree = new ScratchTree(new FleetFolder(folder.Root));
        await tree.SynchronizeAsync(CancellationToken.None);

        tree.Write(Versions, "new"u8.ToArray());
        tree.Write("hosts/a/closure.lock.json", "{}"u8.ToArray());
        tree.Write("hosts/a/obj/made", "by a build"u8.ToArray());

        folder.Read(Versions).ShouldBe("old");
        tree.Changed([Versions]).ShouldBe([Versions, Path.Combine("hosts", "a", "closure.lock.json")], ignoreOrder: true);
        tree.Promote(tree.Changed([Versions]));
        folder.Read(Versions).ShouldBe("new");
        folder.Read("hosts/a/closure.lock.json").ShouldBe("{}");
        File.Exists(Path.Combine(folder.Root, "hosts/a/obj/made")).ShouldBeFalse();
        tree.Changed([Versions]).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task IsWhatTheFleetIsAfterSynchronizing()
    {
        using var folder = Fleet();
        var tree = new ScratchTree(new FleetFolder(folder.Root));
        await tree.SynchronizeAsync(CancellationToken.None);
        tree.Write(Versions, "tried"u8.ToArray());
        tree.Write("hosts/a/closure.lock.json", "made by the trial"u8.ToArray());

        await tree.SynchronizeAsync(CancellationToken.None);

        tree.Read(Versions).ShouldBe("old");
        tree.Changed([Versions]).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task DoesNotOverwriteWhatSomebodyChangedMeanwhile()
    {
        using var folder = Fleet();
        var tree = new ScratchTree(new FleetFolder(folder.Root));
        await tree.SynchronizeAsync(CancellationToken.None);
        tree.Write(Versions, "new"u8.ToArray());
        tree.Write("hosts/a/closure.lock.json", "{}"u8.ToArray());
        folder.Write(Versions, "edited");

        var refused = Should.Throw<CommandException>(() => tree.Promote(tree.Changed([Versions])));

        refused.Message.ShouldBe($"'{Versions}' was changed while the bump was tried. Nothing was written; run it again.");
        folder.Read(Versions).ShouldBe("edited");
        File.Exists(Path.Combine(folder.Root, "hosts/a/closure.lock.json")).ShouldBeFalse();
    }

    [TestMethod]
    public void FinishesWhatAKilledRunHadReady()
    {
        using var folder = Fleet()
            .Write("artifacts/bump/ready/Directory.Packages.props", "new")
            .Write("artifacts/bump/ready/hosts/a/closure.lock.json", "{}")
            .Write("artifacts/bump/ready.new/global.json", "half");
        var tree = new ScratchTree(new FleetFolder(folder.Root));

        tree.FinishInterrupted().Count.ShouldBe(2);

        folder.Read(Versions).ShouldBe("new");
        folder.Read("hosts/a/closure.lock.json").ShouldBe("{}");
        File.Exists(Path.Combine(folder.Root, "global.json")).ShouldBeFalse();
        tree.FinishInterrupted().ShouldBeEmpty();
    }

    private static Folder Fleet() => new Folder().Write(Versions, "old").Write("hosts/a/a.csproj", "<Project />");
}
