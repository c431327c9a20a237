using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Homes.Support;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class HomesOfAMachine
{
    [TestMethod]
    [Description("A home that changes is switched by the closure's activator, as its user, and by that back.")]
    public void AreSwitchedAsTheirUsers()
    {
        using var home = new HomeFolder();
        home.Commands.Answer = command => AsUser(home, command);
        var one = Generation.Read(1, home.Closure("one", HomeItem.Copy("a", "1")));
        var change = Plan(home, now: null, one).Changes.ShouldHaveSingleItem().ShouldBeOfType<HomeSwitch>();

        change.Words.ShouldBe("switch the home of 'ada'");
        change.Details.ShouldHaveSingleItem().ShouldStartWith($"create '{home.At("a")}'");
        change.Apply(home.Surroundings);
        home.Read("a").ShouldBe("1");
        var command = home.Commands.Ran.ShouldHaveSingleItem();
        command.Program.ShouldBe("runuser");
        command.Arguments.Take(3).ShouldBe(["-u", "ada", "--"]);
        command.Environment["HOME"].ShouldBe(home.Home);
        command.Environment["XDG_RUNTIME_DIR"].ShouldBe($"/run/user/{home.Account.Uid}");

        change.Undo(home.Surroundings);
        File.Exists(home.At("a")).ShouldBeFalse();
    }

    [TestMethod]
    [Description("A home that is as the generation wants it is not even started a program for.")]
    public void AreLeftAloneWhenNothingChanges()
    {
        using var home = new HomeFolder();
        var closure = home.Closure("one", HomeItem.Link("a", "1"));
        home.Activator.Activate(closure, new());
        var one = Generation.Read(1, closure);

        Plan(home, one, one).Changes.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("A failed switch of the machine brings homes back to the closure they were on, not to one that was never there.")]
    public void GoBackToWhereTheyWere()
    {
        using var home = new HomeFolder();
        home.Commands.Answer = command => AsUser(home, command);
        home.Activate("one", HomeItem.Copy("a", "1"));
        var change = Plan(home, now: null, Generation.Read(7, home.Closure("two", HomeItem.Copy("a", "2")))).Changes.OfType<HomeSwitch>().Single();

        change.Apply(home.Surroundings);
        home.Read("a").ShouldBe("2");
        change.Undo(home.Surroundings);
        home.Read("a").ShouldBe("1");
    }

    [TestMethod]
    [Description("A home that is no longer declared loses what Cairn put there.")]
    public void AreEmptiedWhenNoLongerDeclared()
    {
        using var home = new HomeFolder();
        home.Commands.Answer = command => AsUser(home, command);
        home.Activate("one", HomeItem.Copy("a", "1"));
        var one = Generation.Read(1, home.Closure("one", HomeItem.Copy("a", "1")));

        var change = Plan(home, one, one with { Number = 2, Manifest = one.Manifest with { Homes = [] } }).Changes.OfType<HomeSwitch>().Single();

        change.Words.ShouldBe("take everything out of the home of 'ada'");
        change.Apply(home.Surroundings);
        File.Exists(home.At("a")).ShouldBeFalse();
    }

    [TestMethod]
    [Description("H08: what is in the way in homes is found before anything changes, for all of them.")]
    public void TellWhatIsInTheWay()
    {
        using var home = new HomeFolder();
        home.Write("a", "mine");

        Plan(home, now: null, Generation.Read(1, home.Closure("one", HomeItem.Link("a", "1")))).Collisions.ShouldHaveSingleItem().Path.ShouldBe(home.At("a"));
    }

    [TestMethod]
    [Description("What a user wrote into a ledger is not believed; it concerns that home only.")]
    [DataRow("{ nonsense", "cannot be read")]
    [DataRow("""{"version":1,"paths":{"/etc/shadow":{"installed":{"kind":"nothing"}}}}""", "it speaks of '/etc/shadow', which is not in the home")]
    public void AreLeftAsTheyAreWhenTheirLedgerLies(string ledger, string reason)
    {
        using var home = new HomeFolder();
        home.Write(".local/state/cairn/ledger.json", ledger);

        var skipped = Plan(home, now: null, Generation.Read(1, home.Closure("one", HomeItem.Link("a", "1")))).Changes.ShouldHaveSingleItem().ShouldBeOfType<HomeSkipped>();

        skipped.Reason.ShouldContain(reason);
        skipped.Apply(home.Surroundings);
        home.Surroundings.Failed.ShouldHaveSingleItem().Name.ShouldBe("the home of ada");
        home.Said.ShouldHaveSingleItem().ShouldStartWith("CAIRN7123: The home of 'ada' is left as it is: ");
    }

    [TestMethod]
    [Description("A ledger that is no file is not waited for.")]
    public void AreLeftAsTheyAreWhenTheirLedgerIsALink()
    {
        using var home = new HomeFolder();
        home.Write(".local/state/cairn/other", "");
        File.CreateSymbolicLink(home.Layout.Ledger, "/dev/zero");

        Plan(home, now: null, Generation.Read(1, home.Closure("one"))).Changes.ShouldHaveSingleItem().Words.ShouldContain("it is no file, or too large a one");
    }

    [TestMethod]
    public void NeedAUserWithThatHome()
    {
        using var home = new HomeFolder();
        var one = Generation.Read(1, home.Closure("one"));

        new SystemHomes(new MachineFiles(), home.Commands, "root:x:0:0::/root:/bin/sh\n").Plan(null, one, new()).Refusals
            .ShouldBe(["The home of 'ada' has no user: declare the user, or remove the home."]);
        new SystemHomes(new MachineFiles(), home.Commands, "ada:x:1:1::/elsewhere:/bin/sh\n").Plan(null, one, new()).Refusals
            .ShouldBe([$"The home of 'ada' is '{home.Home}' in the configuration and '/elsewhere' in /etc/passwd: set Directory of the home, or move the user."]);
    }

    [TestMethod]
    [Description("H12, X01: what fails in a home fails the switch, and what it printed cannot play with root's terminal; units that fail are reported.")]
    public void FailWithTheirMachine()
    {
        using var home = new HomeFolder();
        var change = new HomeSwitch(home.Account, "/store/one", Before: null);

        home.Commands.Answer = static _ => new CommandResult(21, "", "in the\u001b[2J way.");
        Should.Throw<ActivationException>(() => change.Apply(home.Surroundings)).Message
            .ShouldBe("CAIRN7122: The home of 'ada' ended with exit code 21: in the [2J way. Correct what it says, then activate again.");

        home.Commands.Answer = static _ => new CommandResult(30, "the following units failed: x.service", "");
        change.Apply(home.Surroundings);
        home.Surroundings.Failed.ShouldHaveSingleItem().Reason.ShouldBe("the following units failed: x.service");
    }

    private static HomesPlan Plan(HomeFolder home, Generation? now, Generation? next) =>
        new SystemHomes(new MachineFiles(), home.Commands, $"root:x:0:0::/root:/bin/sh\nada:x:{home.Account.Uid}:{home.Account.Gid}::{home.Home}:/bin/sh\n").Plan(now, next, new());

    /// <summary>Does what the program would do that is run as the user.</summary>
    private static CommandResult? AsUser(HomeFolder home, Command command)
    {
        var closure = command.Arguments is [.., "home", "activate", var path] ? path : null;
        return command.Program == "runuser" ? new CommandResult((int)home.Activator.Activate(closure, new()), "", "") : null;
    }
}
