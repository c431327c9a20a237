using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Tests.Homes.Support;
using Cairn.Store;
using Cairn.Store.Trees;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class GenerationsOfAHome
{
    [TestMethod]
    [Description("A home on its own has its own store, from which its user removes what no generation of it needs.")]
    public void AreCollectedByTheUser()
    {
        using var home = new HomeFolder();
        var layout = home.Layout with { Store = home.At(".local/share/cairn/store") };
        var (old, current) = (Add(home, layout.Store, "old"), Add(home, layout.Store, "current"));
        home.Activator.Activate(old, new());
        home.Activator.Activate(current, new());

        Collect(home, "--keep", "5").ShouldContain("freed 0 objects");
        Collect(home, "--keep", "1", "--dry-run").ShouldContain("would free 1 objects");
        Directory.Exists(old).ShouldBeTrue();
        Collect(home, "--keep", "1").ShouldContain("freed 1 objects");

        (Directory.Exists(old), Directory.Exists(current)).ShouldBe((false, true));
        new GenerationList(layout).Numbers.ShouldBe([2]);
    }

    [TestMethod]
    [Description("A home that came with its machine has its closures in the machine's store, which its user does not touch.")]
    public void OfAMachineLeaveTheStoreAlone()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Link("a", "1"));
        home.Activate("two", HomeItem.Link("a", "2"));

        Collect(home, "--keep", "1").ShouldBe("removed generation 1\n");

        Directory.GetDirectories(home.Store).Length.ShouldBe(2);
    }

    private static string Collect(HomeFolder home, params string[] options)
    {
        using var output = new StringWriter();
        new HomeVerbs(home.Login, home.Surroundings, output).All().Parse(["gc", .. options]).Invoke().ShouldBe(0);
        return output.ToString();
    }

    private static string Add(HomeFolder home, string folder, string name)
    {
        using var store = LocalStore.Open(folder, Path.Combine(home.Layout.State, "store"));
        return Path.Combine(folder, store.Add(StoreTree.OnDisk(home.Closure(name, HomeItem.Link("a", name))), StoreObjectName.Parse(name)).Path.FileName);
    }
}
