using Cairn.Composition;
using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Pulling;

[TestClass]
public sealed class PullDeclared
{
    private const string Key = "cairn-ed25519:fleet:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    [TestMethod]
    [Description("C24: a timer and its service, with OnCalendar; gone without the option. C18: a change of the service does not end the run that brings it.")]
    public void IsATimerAndItsService()
    {
        var system = TestMachine.Render(static linux => Pulling(linux), [Key]);

        system.Unit("cairn-pull.service", dropIn: false).ShouldBe(
            """
            [Unit]
            Description=Fetch this machine's closure and activate it
            Wants=network-online.target
            After=network-online.target
            X-StopOnRemoval=false

            [Service]
            Type=oneshot
            ExecStart=/opt/cairn/state/current/bin/cairn-activator pull --feed https://feed.example.net/v3/index.json --credentials-file /run/cairn/secrets/feed
            X-RestartIfChanged=false

            """);
        system.Unit("cairn-pull.timer", dropIn: false).ShouldBe(
            """
            [Unit]
            Description=Look for a newer closure of this machine

            [Timer]
            OnCalendar=hourly
            Persistent=yes
            RandomizedDelaySec=300s

            [Install]
            WantedBy=timers.target

            """);
        var service = system.Manifest.Units.Single(static unit => unit.Name == "cairn-pull.service");
        service.OnChange.ShouldBe(UnitChange.Keep);
        service.StopOnRemoval.ShouldBeFalse();
        service.Start.ShouldBeFalse();
        TestMachine.Render(static _ => { }).Manifest.Units.Select(static unit => unit.Name).ShouldNotContain("cairn-pull.timer");
    }

    [TestMethod]
    public void NeedsAFeed() => Error(static linux => linux.Pull.Enable = true, Key).ShouldStartWith("The machine is to fetch its closure, and no feed is named.");

    [TestMethod]
    [DataRow("feed.example.net")]
    [DataRow("ftp://feed.example.net/")]
    [DataRow("packages")]
    public void NeedsAFeedThatIsOne(string feed) =>
        Error(linux =>
        {
            linux.Pull.Enable = true;
            linux.Pull.Feed = feed;
        }, Key).ShouldStartWith($"Pull.Feed '{feed}' ");

    [TestMethod]
    public void SendsNoCredentialsInClearText() =>
        Error(static linux =>
        {
            Pulling(linux);
            linux.Overrides.Pull.Feed = "http://feed.example.net/v3/index.json";
        }, Key).ShouldStartWith("Pull.Feed 'http://feed.example.net/v3/index.json' would be sent the credentials of '/run/cairn/secrets/feed' in clear text.");

    [TestMethod]
    public void NeedsAKeyToBelieve() => Error(static linux => Pulling(linux)).ShouldStartWith("The machine is to fetch its closure, but the fleet trusts no key");

    private static void Pulling(Linux linux)
    {
        linux.Pull.Enable = true;
        linux.Pull.Feed = "https://feed.example.net/v3/index.json";
        linux.Pull.CredentialsFile = "/run/cairn/secrets/feed";
        linux.Pull.OnCalendar = "hourly";
    }

    private static string Error(Action<Linux> configure, params string[] keys) =>
        TestMachine.Evaluate([configure], keys).Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message).ShouldHaveSingleItem();
}
