using Cairn.Activation.Files;
using Cairn.Activation.Launchd;

namespace Cairn.Activation.Tests.Launchd;

[TestClass]
public sealed class JobsPlanned
{
    private static readonly PathState s_file = new FileThere("1", Octal.Parse("0644"), 0, 0);

    [TestMethod]
    [Description("D07: an agent that goes from the graphical domain to the background one leaves both.")]
    public void LeaveBothDomains()
    {
        var plan = Plan([Agent("gui/501")], [Agent("user/501")], change: null, "gui/501/a", "user/501/a");

        plan.Before.ShouldHaveSingleItem().Words.ShouldBe("boot 'a' out of gui/501, user/501");
        plan.After.ShouldHaveSingleItem().Words.ShouldBe("load 'a' into user/501");
    }

    [TestMethod]
    [Description("D03: unchanged and loaded is left alone, unchanged and not loaded is loaded.")]
    public void StayWhereTheyAre()
    {
        var loaded = Plan([Agent("gui/501")], [Agent("gui/501")], change: null, "gui/501/a");
        loaded.Before.Concat(loaded.After).ShouldBeEmpty();

        var unloaded = Plan([Agent("gui/501")], [Agent("gui/501")], change: null);
        unloaded.Before.ShouldBeEmpty();
        unloaded.After.ShouldHaveSingleItem().Words.ShouldBe("load 'a' into gui/501");
    }

    [TestMethod]
    [Description("An agent that two users run and one unloaded is loaded for that one only.")]
    public void ComeWhereTheyAreMissing()
    {
        var plan = Plan([Agent("gui/501", "gui/502")], [Agent("gui/501", "gui/502")], change: null, "gui/502/a");

        plan.Before.ShouldBeEmpty();
        plan.After.ShouldHaveSingleItem().Words.ShouldBe("load 'a' into gui/501");
    }

    [TestMethod]
    [Description("Nobody is logged in: the file is there for the next login, and that is said.")]
    public void WaitForALogin()
    {
        var plan = Plan([], [Agent("gui/503")], Change(PathState.Nothing, s_file));

        plan.Before.Concat(plan.After).ShouldBeEmpty();
        plan.Notices.ShouldBe(["'a' starts when its user logs in: there is no 'gui/503' now."]);
    }

    [TestMethod]
    public void ThatGoLeave()
    {
        var plan = Plan([Agent("gui/501")], [], Change(s_file, PathState.Nothing), "gui/501/a");

        plan.Before.ShouldHaveSingleItem().Words.ShouldBe("boot 'a' out of gui/501");
        plan.After.ShouldBeEmpty();
        Plan([Agent("gui/501")], [], Change(s_file, PathState.Nothing)).Before.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("What was there before Cairn comes back, and is loaded again.")]
    public void ThatComeBackAreLoaded() =>
        Plan([Agent("gui/501")], [], Change(s_file, s_file with { }), "gui/501/a").After.ShouldHaveSingleItem().Words.ShouldBe("load 'a' into gui/501");

    private static LaunchdPlan Plan(LaunchdJob[] old, LaunchdJob[] next, PathChange? change, params string[] loaded) =>
        LaunchdPlanner.Plan(old, next, change is null ? [] : [change], new LaunchdState(new HashSet<string> { "gui/501", "gui/502", "user/501" }, loaded.ToHashSet()));

    private static LaunchdJob Agent(params string[] domains) => new("a", "/Library/LaunchAgents/a.plist", "/store/a.plist", domains);

    private static PathChange Change(PathState before, PathState after) => new("/Library/LaunchAgents/a.plist", before, after);
}
