namespace Cairn.Fleet.Tests;

[TestClass]
public class PeopleOfTheFleet
{
    [TestMethod]
    [DataRow("stibnite", "crs58")]
    [DataRow("blackphos", "crs58 raquel")]
    [DataRow("rosegold", "cameron janettesmith")]
    [DataRow("argentum", "cameron christophersmith")]
    [DataRow("cinnabar", "cameron")]
    [DataRow("electrum", "cameron")]
    [DataRow("galena", "cameron tara")]
    [DataRow("scheelite", "cameron tara")]
    public void HaveHomesWhereTheInventorySays(string machine, string users) =>
        EvaluatedMachine.Of(machine).Manifest.Homes.Select(static h => h.User).ShouldBe(users.Split(' '));

    [TestMethod]
    public void HaveAssistantsOnlyWhenTheyWorkWithThem()
    {
        var blackphos = EvaluatedMachine.Of("blackphos");

        blackphos.Has("homes/crs58/.local/bin/claude-glm").ShouldBeTrue();
        blackphos.Has("homes/raquel/.local/bin/claude-glm").ShouldBeFalse();
    }

    [TestMethod]
    public void AreTheSameUnderAnAlias()
    {
        var asThemselves = EvaluatedMachine.Of("stibnite");
        var asAlias = EvaluatedMachine.Of("rosegold");

        asAlias.Home("cameron").Files.Select(static f => f.Path).ShouldBe(asThemselves.Home("crs58").Files.Select(static f => f.Path));
        asAlias.Read("homes/cameron/.config/git/config").ShouldBe(asThemselves.Read("homes/crs58/.config/git/config"));
        asAlias.Read("etc/ssh/authorized_keys.d/cameron").ShouldBe(asThemselves.Read("etc/ssh/authorized_keys.d/crs58"));
    }

    [TestMethod]
    public void CanDoWithoutAnAggregateOnOneMachine()
    {
        EvaluatedMachine.Of("galena").Has("homes/tara/.claude/CLAUDE.md").ShouldBeFalse();
        EvaluatedMachine.Of("galena").Has("homes/cameron/.claude/CLAUDE.md").ShouldBeTrue();
    }
}
