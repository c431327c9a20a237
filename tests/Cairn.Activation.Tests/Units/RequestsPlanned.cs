using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class RequestsPlanned
{
    private const string Name = "test.service";
    private const string A = "[Service]\nExecStart=/a\nExecReload=/r\n";
    private const string B = "[Service]\nExecStart=/b\nExecReload=/r\n";

    [TestMethod]
    [Description("U45: a request does not override what a unit says of itself.")]
    [DataRow("StopAndStart", "restart test.service")]
    [DataRow("Restart", "restart test.service")]
    [DataRow("Reload", "reload test.service")]
    [DataRow("Keep", "keep test.service OptedOut")]
    public void FollowThePolicyOfTheUnit(string policy, string expected) =>
        new Situation { Requests = new UnitRequests([Name], []) }.Unit(Name, A, A, entry => entry with { OnChange = Enum.Parse<UnitChange>(policy) }).Runs(Name).Plan().ShouldBe(expected);

    [TestMethod]
    [Description("U45, U47: an inactive unit is started instead.")]
    public void StartWhatRests()
    {
        new Situation { Requests = new UnitRequests([Name], []) }.Unit(Name, A, A, static entry => entry with { OnChange = UnitChange.Keep }).Rests(Name).Plan().ShouldBe("start test.service");
        new Situation { Requests = new UnitRequests([], [Name]) }.Unit(Name, A, A).Rests(Name).Plan().ShouldBe("start test.service");
    }

    [TestMethod]
    [Description("U46: a restart wins over a reload.")]
    public void ToReloadGiveWayToARestart()
    {
        new Situation { Requests = new UnitRequests([], [Name]) }.Unit(Name, A, B, static entry => entry with { OnChange = UnitChange.Restart }).Runs(Name).Plan().ShouldBe("restart test.service");
        new Situation { Requests = new UnitRequests([], [Name]) }.Unit(Name, A, B).Runs(Name).Plan().ShouldBe("stop test.service; start test.service");
        new Situation { Requests = new UnitRequests([Name], [Name]) }.Unit(Name, A, A).Runs(Name).Plan().ShouldBe("restart test.service");
    }

    [TestMethod]
    public void MayNameUnitsOfTheDistribution() =>
        new Situation { Requests = new UnitRequests(["nginx.service"], ["missing.service"]) }.Runs("nginx.service").Plan().ShouldBe("restart nginx.service");

    [TestMethod]
    public void DoNotStartWhatIsMasked() =>
        new Situation { Requests = new UnitRequests([Name], [Name]) }.Entry(null, new UnitEntry { Name = Name, Masked = true }).Rests(Name).Plan().ShouldBe("");
}
