using System.Text.Json;
using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using Cairn.Store.Manifests;
using CsCheck;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

/// <summary>What holds for all accounts and all configurations.</summary>
[TestClass]
public sealed class AnyAccounts
{
    private static readonly string[] s_names = ["al", "bob", "cleo", "dan", "web"];
    private static readonly string[] s_groups = ["sudo", "users", "media", "games"];
    private static readonly string[] s_noise = ["# comment", "", "odd", "+@netgroup", "half:x", "-bob::::::"];

    private static readonly Gen<UserEntry> s_user =
        from name in Any(s_names)
        from shell in Any<string?>(null, "/bin/zsh", "/bin/sh")
        from home in Any<string?>(null, "/srv/x")
        from password in Any<string?>(null, "/run/one", "/run/two")
        from groups in Any(s_groups[..2]).Array[0, 3]
        from primary in Any<string?>(null, "users")
        from isSystem in Gen.Bool
        select new UserEntry { Name = name, Shell = shell, Home = home, HashedPasswordFile = password, Groups = groups, Group = primary, IsSystem = isSystem, CreateHome = true };

    private static readonly Gen<GroupEntry> s_group =
        from name in Any(s_groups)
        from members in Any([.. s_names, "ghost"]).Array[0, 3]
        from gid in Any<int?>(null, 4000)
        select new GroupEntry { Name = name, Members = members, Gid = name == "media" ? gid : null };

    private static readonly Gen<Wish> s_wish =
        Gen.Select(s_user.Array[0, 4], s_group.Array[0, 3], static (users, groups) => new Wish([.. users.DistinctBy(static u => u.Name)], [.. groups.DistinctBy(static g => g.Name)]));

    private static readonly Gen<Machine> s_machine =
        from dan in Gen.Bool
        from members in Any([.. s_names, "ghost", ""]).Array[0, 3]
        from noise in Any(s_noise).Array[0, 3]
        from ends in Gen.Bool
        from gshadow in Gen.Bool
        from subordinate in Gen.Bool
        select Make(dan, string.Join(',', members), noise, ends, gshadow, subordinate);

    [TestMethod]
    public void PlannedTwiceChangeOnce() => Gen.Select(s_machine, s_wish).Sample(static (machine, wish) =>
    {
        machine.Switch(wish.Users, wish.Groups);
        var (files, ids, ledger) = (machine.Files, Json(machine.Ids), Json(machine.Ledger));

        var plan = machine.Switch(wish.Users, wish.Groups);

        plan.Notices.ShouldBeEmpty();
        plan.Files.HasContentOf(files).ShouldBeTrue();
        (Json(plan.Ids), Json(plan.Ledger)).ShouldBe((ids, ledger));
    });

    [TestMethod]
    public void DoNotDependOnTheOrderOfWhatIsDeclared() => Gen.Select(s_machine, s_wish).Sample(static (machine, wish) =>
    {
        var one = machine.Plan(wish.Users, wish.Groups);
        var other = machine.Plan([.. wish.Users.Reverse()], [.. wish.Groups.Reverse()]);

        other.Files.HasContentOf(one.Files).ShouldBeTrue();
        other.Notices.ShouldBe(one.Notices);
        (Json(other.Ids), Json(other.Ledger)).ShouldBe((Json(one.Ids), Json(one.Ledger)));
    });

    [TestMethod]
    public void KeepLinesOfOthers() => Gen.Select(s_machine, s_wish).Sample(static (machine, wish) =>
    {
        var touched = wish.Users.Select(static user => user.Name).ToHashSet(StringComparer.Ordinal);
        var before = machine.PasswdText.Split('\n').Where(line => !touched.Contains(line.Split(':')[0])).ToList();

        machine.Switch(wish.Users, wish.Groups);

        var after = machine.PasswdText.Split('\n').Where(line => !touched.Contains(line.Split(':')[0])).ToList();
        string.Join('\n', after).TrimEnd('\n').ShouldBe(string.Join('\n', before).TrimEnd('\n'));
    });

    [TestMethod]
    public void NeverShareAnIdOverTime() => Gen.Select(s_machine, s_wish.Array[1, 5], Any(s_names).Array[5]).Sample(static (machine, wishes, deleted) =>
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (wish, victim) in wishes.Zip(deleted))
        {
            machine.Switch([.. wish.Users, Program("cron")], wish.Groups);
            foreach (var line in machine.PasswdText.Split('\n').Select(static line => line.Split(':')).Where(static line => line.Length == 7 && line[2].Length > 0))
            {
                owners.TryAdd(line[2], line[0]);
                owners[line[2]].ShouldBe(line[0]);
            }

            // Somebody deletes an account behind our back.
            machine.Files = machine.Files with { Passwd = Bytes(Without(machine.PasswdText, victim)), Group = Bytes(Without(machine.GroupText, victim)), Shadow = Bytes(Without(machine.ShadowText, victim)) };
        }
    });

    [TestMethod]
    [Description("G03, G08: what is declared for a while leaves memberships and accounts of others as they were.")]
    public void AreAsBeforeAfterWhatWasDeclaredForAWhile() => Gen.Select(s_machine, s_wish, s_wish).Sample(static (machine, now, next) =>
    {
        machine.Switch(now.Users, now.Groups);
        var before = machine.Files;

        machine.Switch(next.Users, next.Groups);
        machine.Switch(now.Users, now.Groups);

        Existing(machine.PasswdText, Text(before.Passwd)).ShouldBe(Lines(Text(before.Passwd)));
        Existing(machine.ShadowText, Text(before.Shadow)).ShouldBe(Lines(Text(before.Shadow)));
        Existing(machine.GroupText, Text(before.Group)).ShouldBe(Lines(Text(before.Group)), ignoreOrder: true);
    });

    [TestMethod]
    public void AreAsBeforeWhenAChangeIsTakenBack() => Gen.Select(s_machine, s_wish, s_wish).Sample(static (machine, now, next) =>
    {
        machine.Switch(now.Users, now.Groups);
        var before = machine.Files;
        var after = machine.Plan(next.Users, next.Groups).Files;

        AccountUndo.Undo(before, after, after).HasContentOf(before).ShouldBeTrue();
        AccountUndo.Undo(before, after, before).HasContentOf(before).ShouldBeTrue();
    });

    [TestMethod]
    public void KeepWhatOthersDidMeanwhileWhenAChangeIsTakenBack() => Gen.Select(s_machine, s_wish).Sample(static (machine, wish) =>
    {
        var before = machine.Files;
        var after = machine.Plan(wish.Users, wish.Groups).Files;

        var undone = AccountUndo.Undo(before, after, Meanwhile(after));

        undone.HasContentOf(Meanwhile(before)).ShouldBeTrue();
        AccountUndo.Undo(before, after, undone).HasContentOf(undone).ShouldBeTrue();
    });

    /// <summary>Root's password, a new account at the top, and a new member at the front, whatever else the files say.</summary>
    private static AccountFiles Meanwhile(AccountFiles files) => files with
    {
        Passwd = Bytes("eve:x:5555:100::/home/eve:/bin/sh\n" + Text(files.Passwd)),
        Shadow = Bytes("eve:!:1::::::\n" + Text(files.Shadow).Replace("root:*:20000:", "root:$6$new:20001:", StringComparison.Ordinal)),
        Group = Bytes(Text(files.Group).Replace("sudo:x:27:", "sudo:x:27:eve,", StringComparison.Ordinal)),
    };

    private static Machine Make(bool dan, string members, string[] noise, bool ends, bool gshadow, bool subordinate)
    {
        var machine = new Machine();
        machine.Secrets["/run/one"] = "$6$one$one";
        machine.Secrets["/run/two"] = "$6$two$two";
        var passwd = (dan ? "dan:x:1003:100:Dan:/home/dan:/bin/sh\n" : "") + Passwd + string.Concat(noise.Select(static line => line + "\n"));
        var group = Group.Replace("users:x:100:", "users:x:100:" + members, StringComparison.Ordinal);
        machine.Files = Of(
            ends ? passwd : passwd.TrimEnd('\n'),
            (dan ? "dan:!:1:::::7:\n" : "") + Shadow,
            group,
            gshadow ? Gshadow : null,
            subordinate ? "bob:100000:65536\n" : null,
            subordinate ? "" : null);
        return machine;
    }

    private static string Without(string text, string name) =>
        string.Concat(text.Split('\n').Where(line => line.Length > 0 && line.Split(':')[0] != name).Select(static line => line + "\n"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of names that were there before.</summary>
    private static IEnumerable<string> Existing(string text, string before)
    {
        var names = Lines(before).Select(static line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Lines(text).Where(line => names.Contains(line.Split(':')[0]));
    }

    private static string Json(AccountIds ids) => JsonSerializer.Serialize(ids, AccountJson.Default.AccountIds);

    private static string Json(AccountLedger ledger) => JsonSerializer.Serialize(ledger, AccountJson.Default.AccountLedger);

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private sealed record Wish(IReadOnlyList<UserEntry> Users, IReadOnlyList<GroupEntry> Groups);
}
