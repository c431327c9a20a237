using Cairn.Generated;

namespace Cairn.Fleet.Tests;

[TestClass]
public class MachinesOfTheFleet
{
    private static readonly string[] s_expected =
    [
        "argentum osx-arm64 all darwin fleet laptop workstation",
        "blackphos osx-arm64 all darwin fleet laptop workstation",
        "cinnabar linux-x64 all cloud controller hetzner linux server",
        "electrum linux-x64 all cloud hetzner linux peer server",
        "galena linux-x64 all cloud gcp linux peer server",
        "rosegold osx-arm64 all darwin fleet laptop workstation",
        "scheelite linux-x64 all cloud gcp gpu linux peer server",
        "stibnite osx-arm64 all controller darwin laptop workstation",
    ];

    public static IEnumerable<object[]> Names => Machines.All.Select(static m => new object[] { m.Name });

    [TestMethod]
    public void AreTheEightWithTheirTags() =>
        Machines.All.Select(static m => $"{m.Name} {m.System} {string.Join(' ', m.AllTags)}").ShouldBe(s_expected);

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void EvaluateWithoutAnythingToReport(string name)
    {
        var machine = EvaluatedMachine.Of(name);

        machine.Diagnostics().ShouldBeEmpty();
        machine.Manifest.Machine.ShouldBe(name);
        machine.Manifest.System.ShouldBe(Machines.Find(name).System.RuntimeIdentifier);
        machine.Manifest.Class.ToString().ShouldBe(Machines.Find(name).System.ClassName);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void HaveALockThatSaysWhatTheyAre(string name)
    {
        var locked = File.ReadAllText(Path.Combine(EvaluatedMachine.RepositoryRoot, "hosts", name, "closure.lock.json"));

        locked.ShouldContain($"\"machine\": \"{name}\"");
        locked.ShouldContain("\"configuration\": \"sha256:");
    }
}
