using Cairn.Activation.Tests.Units.Support;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class DependentsPlanned
{
    private const string A = "[Service]\nExecStart=/a\n";
    private const string B = "[Service]\nExecStart=/b\n";

    [TestMethod]
    [Description("U20: what systemd stops along with a changed unit is started with it, whoever owns it.")]
    public void AreStartedAgain()
    {
        var plan = Required(A, B).Runs("needs.service", static state => state with { Dependents = ["more.service"] }).Runs("more.service").Plan();

        plan.ShouldBe("stop required.service; along more.service needs.service; start more.service needs.service required.service");
        plan.Before.Select(static run => run.Name).ShouldBe(["more.service", "needs.service", "required.service"]);
    }

    [TestMethod]
    [Description("U21: unless they refuse.")]
    public void AreLeftWhenTheyRefuse() =>
        Required(A, B).Runs("needs.service", static state => state with { RefusesStart = true }).Plan()
            .ShouldBe("stop required.service; along needs.service; start required.service; keep needs.service RefusesStart");

    [TestMethod]
    [Description("U20: a unit that was to be reloaded and is stopped along is started.")]
    public void AreStartedRatherThanReloaded() =>
        Required(A, B).Unit("needs.service", A + "ExecReload=/r\n", A + "ExecReload=/s\n").Runs("needs.service").Plan()
            .ShouldBe("stop required.service; along needs.service; start needs.service required.service");

    [TestMethod]
    public void ThatRestAreNotStarted() => Required(A, B).Rests("needs.service").Plan().ShouldBe("stop required.service; start required.service");

    [TestMethod]
    [Description("What needed a unit that is gone is not started, because it could not be.")]
    public void OfARemovedUnitAreNotStarted() => Required(A, null).Runs("needs.service").Plan().ShouldBe("stop required.service; along needs.service");

    [TestMethod]
    public void ThatAreScopesAreNotStarted() => Required(A, B).Runs("session-1.scope").Plan().ShouldBe("stop required.service; start required.service");

    private static Situation Required(string old, string? next) =>
        new Situation().Unit("required.service", old, next).Runs("required.service", static state => state with { Dependents = ["needs.service", "session-1.scope"] });
}
