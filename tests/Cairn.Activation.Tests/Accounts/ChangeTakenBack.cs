using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class ChangeTakenBack
{
    private readonly Machine machine = new();
    private readonly AccountFiles before;
    private readonly AccountFiles after;

    public ChangeTakenBack()
    {
        machine.Secrets["/run/pw"] = "$6$x$y";
        before = machine.Files;
        machine.Switch([Person("al") with { Groups = ["sudo"] }, Person("bob") with { Shell = "/bin/zsh", HashedPasswordFile = "/run/pw", Groups = ["users"] }]);
        after = machine.Files;
    }

    [TestMethod]
    public void GivesBackEveryByte() => AccountUndo.Undo(before, after, after).HasContentOf(before).ShouldBeTrue();

    [TestMethod]
    public void DoesNothingWhereNothingHadHappened() => AccountUndo.Undo(before, after, before).HasContentOf(before).ShouldBeTrue();

    [TestMethod]
    public void KeepsThePasswordThatSomebodySetMeanwhile()
    {
        machine.Edit("root:*:20000", "root:$6$new$root:20781");
        machine.Edit("bob:$6$x$y:20780", "bob:$6$new$bob:20781");

        Undo();

        machine.ShadowText.ShouldBe(Shadow.Replace("root:*:20000", "root:$6$new$root:20781", StringComparison.Ordinal).Replace("$6$salt$bobs:20001", "$6$new$bob:20781", StringComparison.Ordinal));
        machine.PasswdText.ShouldBe(Passwd);
        machine.GroupText.ShouldBe(Group);
    }

    [TestMethod]
    public void KeepsAUserThatSomebodyAddedMeanwhile()
    {
        machine.Files = machine.Files with
        {
            Passwd = Bytes(machine.PasswdText + "eve:x:1002:1001::/home/eve:/bin/sh\n"),
            Shadow = Bytes(machine.ShadowText + "eve:!:20781:0:99999:7:::\n"),
            Subuid = Bytes(Text(machine.Files.Subuid) + "eve:231072:65536\n"),
        };
        machine.Edit("sudo:x:27:bob,al", "sudo:x:27:bob,al,eve");

        Undo();

        machine.PasswdText.ShouldBe(Passwd + "eve:x:1002:1001::/home/eve:/bin/sh\n");
        machine.ShadowText.ShouldBe(Shadow + "eve:!:20781:0:99999:7:::\n");
        machine.GroupLine("sudo")[3].ShouldBe("bob,eve");
        machine.GroupLine("al").ShouldBe(["al", "x", "1001", ""]); // It is the primary group of eve.
        machine.GshadowLine("al").ShouldBe(["al", "!", "", ""]);
        Text(machine.Files.Subuid).ShouldBe("bob:100000:65536\neve:231072:65536\n");
    }

    [TestMethod]
    public void IsDoneOnce()
    {
        machine.Edit("root:*:20000", "root:$6$new$root:20781");
        Undo();
        var undone = machine.Files;

        Undo();

        machine.Files.HasContentOf(undone).ShouldBeTrue();
    }

    [TestMethod]
    public void RemovesFilesThatWereMadeForIt()
    {
        var nothing = new AccountFiles();
        machine.Files = nothing;
        machine.Switch([Person("al")]);

        AccountUndo.Undo(nothing, machine.Files, machine.Files).HasContentOf(nothing).ShouldBeTrue();
    }

    [TestMethod]
    public void BringsBackALineThatWasRemoved() =>
        Text(AccountUndo.Undo(after, before, before with { Shadow = Bytes(Shadow + "eve:!:20781:0:99999:7:::\n") }).Shadow)
            .ShouldBe(machine.ShadowText.Replace("al:*", "eve:!:20781:0:99999:7:::\nal:*", StringComparison.Ordinal));

    [TestMethod]
    public void TheOtherWayRoundBringsTheChangeToWhatSomebodyWroteMeanwhile()
    {
        var meanwhile = before with { Subuid = Bytes("bob:100000:65536\neve:400000:65536\n"), Passwd = Bytes(Passwd + "eve:x:1002:100::/home/eve:/bin/sh\n") };

        machine.Files = AccountUndo.Undo(before: after, after: before, now: meanwhile);

        Text(machine.Files.Subuid).ShouldBe("bob:100000:65536\neve:400000:65536\nal:165536:65536\n");
        machine.UserLine("eve")[2].ShouldBe("1002");
        machine.UserLine("al")[2].ShouldBe("1001");
        machine.UserLine("bob")[6].ShouldBe("/bin/zsh");
        AccountUndo.Undo(before: after, after: before, now: machine.Files).HasContentOf(machine.Files).ShouldBeTrue();
    }

    private void Undo() => machine.Files = AccountUndo.Undo(before, after, machine.Files);
}
