using Cairn.Activation.Tests.Units.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class SocketsPlanned
{
    private const string Service = "x.service";
    private const string Socket = "x.socket";
    private const string A = "[Service]\nExecStart=/a\n";
    private const string B = "[Service]\nExecStart=/b\n";
    private const string Listen = "[Socket]\nListenStream=1\n";

    [TestMethod]
    [Description("U24: of a new socket and its service only the socket is started.")]
    public void AreStartedAndTheirServicesAreNot() =>
        new Situation().Unit(Socket, null, Listen, Start).Unit(Service, null, A).Plan().ShouldBe("start x.socket");

    [TestMethod]
    [Description("U25: a service that nobody has called yet may change unnoticed.")]
    public void AreLeftAloneWhileTheirServiceRests() =>
        new Situation().Unit(Socket, Listen, Listen, Start).Unit(Service, A, B).Runs(Socket).Rests(Service).Plan().ShouldBe("");

    [TestMethod]
    [Description("A changed service with a socket is stopped with it, and the socket starts in its stead.")]
    public void AreStartedInTheirServicesStead()
    {
        new Situation().Unit(Socket, Listen, Listen, Start).Unit(Service, A, B).Runs(Socket).Runs(Service).Plan().ShouldBe("stop x.service x.socket; start x.socket");
        new Situation().Unit("other.socket", Listen, Listen, Start).Unit(Service, A, B).Runs("other.socket").Runs(Service, static state => state with { TriggeredBy = ["other.socket", "x.timer"] }).Plan()
            .ShouldBe("stop other.socket x.service; start other.socket");
        new Situation().Unit("other.socket", Listen, Listen, Start).Unit(Service, A, B + "Sockets=other.socket\n").Runs("other.socket").Runs(Service).Plan()
            .ShouldBe("stop other.socket x.service; start other.socket");
    }

    [TestMethod]
    public void AreJoinedByAServiceThatAsksForIt() =>
        new Situation().Unit(Socket, Listen, Listen, Start).Unit(Service, A, B, static entry => entry with { NotSocketActivated = true }).Runs(Socket).Runs(Service).Plan()
            .ShouldBe("stop x.service x.socket; start x.service x.socket");

    [TestMethod]
    public void AreJoinedByAServiceThatATargetWantsToo() =>
        new Situation().Unit(Socket, Listen, Listen, Start).Unit(Service, A, B, Start).Runs(Socket).Runs(Service).Plan()
            .ShouldBe("stop x.service x.socket; start x.service x.socket");

    [TestMethod]
    public void StayWhenTheirServiceIsRestartedInPlace() =>
        new Situation().Unit(Socket, Listen, Listen, Start).Unit(Service, A, B, static entry => entry with { OnChange = UnitChange.Restart }).Runs(Socket).Runs(Service).Plan()
            .ShouldBe("restart x.service");

    [TestMethod]
    public void ThatGoLeaveTheServiceToItself() =>
        new Situation().Unit(Socket, Listen, null, Start).Unit(Service, A, B).Runs(Socket).Runs(Service).Plan().ShouldBe("stop x.service x.socket; start x.service");

    [TestMethod]
    [Description("A socket cannot be opened while its service runs.")]
    public void ThatComeTakeOverFromTheirService()
    {
        new Situation().Unit(Socket, null, Listen, Start).Unit(Service, A, B).Runs(Service).Plan().ShouldBe("stop x.service; start x.socket");
        new Situation().Unit(Socket, null, Listen, Start).Unit(Service, A, A).Runs(Service).Plan().ShouldBe("stop x.service; start x.socket");
        new Situation().Unit(Socket, null, Listen + "Accept=yes\n", Start).Unit(Service, A, A).Runs(Service).Plan().ShouldBe("start x.socket");
    }

    [TestMethod]
    [Description("A socket that listens elsewhere is opened anew; NixOS leaves it as it is until the next boot.")]
    public void ThatChangedAreOpenedAnew() =>
        new Situation().Unit(Socket, Listen, "[Socket]\nListenStream=2\n", Start).Unit(Service, A, A).Runs(Socket, static state => state with { Triggers = [Service] }).Runs(Service).Plan()
            .ShouldBe("stop x.service x.socket; start x.socket");

    private static UnitEntry Start(UnitEntry entry) => entry with { Start = true };
}
