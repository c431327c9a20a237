using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Macs.Support;

namespace Cairn.Activation.Tests.Macs;

[TestClass]
public sealed class JobsOfAMac : IDisposable
{
    private readonly MacFolder mac = new();

    public void Dispose() => mac.Dispose();

    [TestMethod]
    [Description("D12: the property list of a daemon is a regular file of root that only root writes, no link; launchd loads it.")]
    public void AreInstalledAndLoaded()
    {
        Activate("one", ("net.example.web", "v1")).ShouldBe(ExitCode.Ok);

        PathState.Of(mac.Daemon("net.example.web")).ShouldBe(new FileThere(FileHash.Of("v1"u8.ToArray()), Octal.Parse("0644"), Uid: 0, Gid: 0));
        mac.Model.Loaded.ShouldBe(new Dictionary<string, string> { ["system/net.example.web"] = "v1" });
    }

    [TestMethod]
    [Description("D03: a job that somebody unloaded is loaded again; one that runs is left alone.")]
    public void ThatWereUnloadedAreLoadedAgain()
    {
        Activate("one", ("net.example.a", "v1"), ("net.example.b", "v1"));
        mac.Model.Loaded.Remove("system/net.example.a");
        mac.Model.Done.Clear();

        Activate("one", ("net.example.a", "v1"), ("net.example.b", "v1")).ShouldBe(ExitCode.Ok);

        mac.Model.Done.ShouldBe([$"launchctl bootstrap system {mac.Daemon("net.example.a")}"]);
        mac.Model.Done.Clear();
        Activate("one", ("net.example.a", "v1"), ("net.example.b", "v1")).ShouldBe(ExitCode.Ok);
        mac.Model.Done.ShouldBeEmpty();
    }

    [TestMethod]
    public void ThatChangeAreLoadedAnew()
    {
        Activate("one", ("net.example.web", "v1"));
        mac.Model.Done.Clear();

        Activate("two", ("net.example.web", "v2")).ShouldBe(ExitCode.Ok);

        mac.Model.Done.ShouldBe(["launchctl bootout system/net.example.web", $"launchctl bootstrap system {mac.Daemon("net.example.web")}"]);
        mac.Model.Loaded["system/net.example.web"].ShouldBe("v2");
    }

    [TestMethod]
    [Description("D06: a job whose new property list launchd does not take gets its old one again, and that is said.")]
    public void ThatAreNotTakenRunAsBefore()
    {
        Activate("one", ("net.example.web", "v1"));

        Activate("two", ("net.example.web", "disliked")).ShouldBe(ExitCode.UnitsFailed);

        File.ReadAllText(mac.Daemon("net.example.web")).ShouldBe("v1");
        mac.Model.Loaded["system/net.example.web"].ShouldBe("v1");
        mac.Machine.Output.ShouldEndWith("the following units failed: net.example.web\n");
        mac.Machine.Said.ShouldContain(static line => line.StartsWith("CAIRN7182: 'net.example.web' was not loaded: Bootstrap failed: 5: Input/output error", StringComparison.Ordinal) && line.Contains("It runs as before.", StringComparison.Ordinal));
    }

    [TestMethod]
    [Description("D06: what launchd did not take is tried again, and goes without a trace.")]
    public void ThatAreNotTakenAreTriedAgain()
    {
        Activate("one", ("net.example.web", "v1"));
        Activate("two", ("net.example.web", "disliked"));
        mac.Model.Disliked = "something else";

        Activate("two", ("net.example.web", "disliked")).ShouldBe(ExitCode.Ok);

        mac.Model.Loaded["system/net.example.web"].ShouldBe("disliked");
        mac.Model.Disliked = "v3";
        Activate("three", ("net.example.web", "v3")).ShouldBe(ExitCode.UnitsFailed);
        mac.Activate(closure: null).ShouldBe(ExitCode.Ok);
        File.Exists(mac.Daemon("net.example.web")).ShouldBeFalse();
        mac.Model.Loaded.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("D09: one that fails does not keep the others from coming.")]
    public void DoNotWaitForOneThatFails()
    {
        Activate("one", ("net.example.a", "v1"), ("net.example.b", "disliked"), ("net.example.c", "v1")).ShouldBe(ExitCode.UnitsFailed);

        mac.Model.Loaded.Keys.ShouldBe(["system/net.example.a", "system/net.example.c"]);
        new GenerationList(mac.Machine.Layout).Current.ShouldBe(1);
    }

    [TestMethod]
    [Description("D10: launchctl's number 5 says nothing; what it usually means is said.")]
    public void ThatFailAreExplained()
    {
        Activate("one", ("net.example.web", "disliked"));
        mac.Machine.Said.ShouldContain(line => line.Contains($"(its old process may not have ended, or it is switched off: see `launchctl print-disabled system` and `plutil -lint {mac.Daemon("net.example.web")}`)", StringComparison.Ordinal));

        mac.Machine.Said.Clear();
        mac.Model.Complaint = "Bootstrap failed: 119: Service is disabled";
        Activate("one", ("net.example.web", "disliked")).ShouldBe(ExitCode.UnitsFailed);
        mac.Machine.Said.ShouldAllBe(static line => !line.Contains("print-disabled", StringComparison.Ordinal));
    }

    [TestMethod]
    [Description("D08: a property list that somebody changed stays when its job goes, and that is said; one that nobody changed goes.")]
    public void ThatGoLeaveWhatOthersMade()
    {
        Activate("one", ("net.example.a", "v1"), ("net.example.b", "v1"));
        File.WriteAllText(mac.Daemon("net.example.a"), "edited");

        Activate("two").ShouldBe(ExitCode.Ok);

        File.ReadAllText(mac.Daemon("net.example.a")).ShouldBe("edited");
        File.Exists(mac.Daemon("net.example.b")).ShouldBeFalse();
        mac.Machine.Said.ShouldContain($"'{mac.Daemon("net.example.a")}' was changed on the machine and stays.");
        mac.Model.Loaded.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("A job of the same name that somebody else installed is not replaced.")]
    public void ThatSomebodyElseInstalledAreNotReplaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(mac.Daemon("x"))!);
        File.WriteAllText(mac.Daemon("net.example.web"), "theirs");

        Should.Throw<ActivationException>(() => Activate("one", ("net.example.web", "ours"))).Diagnostic.Exit.ShouldBe(ExitCode.Collisions);

        File.ReadAllText(mac.Daemon("net.example.web")).ShouldBe("theirs");
    }

    private ExitCode Activate(string name, params (string Label, string Content)[] daemons) =>
        mac.Activate(mac.Closure(name, daemons.ToDictionary(static job => job.Label, static job => job.Content, StringComparer.Ordinal)));
}
