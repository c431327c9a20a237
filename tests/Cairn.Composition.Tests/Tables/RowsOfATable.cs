using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Tables;

[TestClass]
public sealed class RowsOfATable
{
    [TestMethod, Conforms("TAB-01", "TAB-12", "CND-01")]
    public void ARowThatNobodyMakesDoesNotExist()
    {
        Should.Throw<UnknownKeyException>(() => Values().Users["foo"].Enable).Message.ShouldBe("'Users' has no row 'foo'.");
        var host = Values(a: s => s.Users.Add("foo"), b: s =>
        {
            if (s.Enable)
            {
                s.Users["bar"].Enable = true;
            }
        });
        Should.Throw<UnknownKeyException>(() => host.Users["bar"].Enable);
    }

    [TestMethod, Conforms("TAB-02", "TAB-03", "TAB-13", "TAB-14")]
    public void ARowExistsOnceTouchedOrWrittenTo()
    {
        var host = Values(a: s => s.Users.Add("foo"), b: s => s.Users["bar"].Enable = true, c: s => s.Users.Add("baz"));

        host.Users.Select(static row => (row.Key, row.Value.Enable)).ShouldBe([("bar", true), ("baz", false), ("foo", false)]);
    }

    [TestMethod, Conforms("TAB-04", "TAB-11")]
    public void AnOverriddenMemberLeavesOtherRowsAlone()
    {
        var host = Values(a: s => (s.Users["foo"].Enable, s.Users["bar"].Enable) = (true, true), b: s => s.Overrides.Users["foo"].Enable = false);

        (host.Users["foo"].Enable, host.Users["bar"].Enable).ShouldBe((false, true));
    }

    [TestMethod, Conforms("TAB-06", "ERR-37")]
    public void ARowCanBeWrittenAsAWhole()
    {
        Values(a: s => s.Users["foo"].Enable = true, b: s => s.Overrides.Users["foo"] = new User { Enable = false }).Users["foo"].Enable.ShouldBeFalse();
        var row = Values(a: s => s.Users["foo"] = new User { P = 5 }, b: s => s.Users["foo"].Q = 6).Users["foo"];
        (row.P, row.Q).ShouldBe((5, 6));
    }

    [TestMethod, Conforms("TAB-05", "TAB-08", "TAB-09", "TAB-42")]
    [Description("A table is never replaced as a whole by a view: other rows are dropped by Clear.")]
    public void ClearDropsWeakerRowsAndWhatIsInThem()
    {
        var host = Values(
            a: s => (s.Users["foo"].Enable, s.Users["foo"].P, s.Users["bar"].Enable) = (true, 5, true),
            b: s =>
            {
                s.Overrides.Users.Clear();
                s.Overrides.Users["foo"].Enable = false;
            });

        host.Users.Keys.ShouldBe(["foo"]);
        (host.Users["foo"].Enable, host.Users["foo"].P).ShouldBe((false, 1));
        Should.Throw<UnknownKeyException>(() => host.Users["bar"].Enable);
    }

    [TestMethod]
    public void RemoveTakesAwayWhatOthersDefine()
    {
        Values(a: s => s.Users["a"].P = 1, b: s => s.Overrides.Users.Remove("a"), c: s => s.Users.Add("b")).Users.Keys.ShouldBe(["b"]);
        Diagnose(a: s => s.Users.Remove("a")).Message.ShouldContain(
            "'Users.Remove(\"a\")' needs a priority stronger than plain, because it takes away what others define. Write it through 'Overrides'.");
    }

    [TestMethod]
    public void WhatIsStrongerThanARemovalStartsFromNothing()
    {
        var host = Values(a: s => s.Users["a"].P = 7, b: s => s.Overrides.Users.Remove("a"), c: s => s.At(new Priority(10)).Users["a"].Q = 8);

        (host.Users["a"].P, host.Users["a"].Q).ShouldBe((1, 8));
    }

    [TestMethod, Conforms("TAB-16")]
    public void AskingDoesNotCreateARow()
    {
        var host = Values(a: s => s.Zero = s.Users.ContainsKey("x") || s.Users.Count > 0 || s.Users.TryGetValue("y", out _) ? 1 : 2);

        host.Users.Keys.ShouldBeEmpty();
        host.Zero.ShouldBe(2);
    }

    [TestMethod, Conforms("TAB-17")]
    public void ADefaultMayNeedTheKey()
    {
        var host = Values(a: s => s.Users.Add("al"), b: s => s.Users["bo"].Home = "/b");

        host.Users.Values.Select(static u => u.Home).ShouldBe(["/home/al", "/b"]);
    }

    [TestMethod, Conforms("TAB-19", "TAB-20")]
    public void AMissingMemberIsAnErrorOnlyWhenRead()
    {
        var host = Values(a: s => s.Users.Add("al"));

        host.Users.Keys.ShouldBe(["al"]);
        Should.Throw<OptionUndefinedException>(() => host.Users["al"].Uid).Path.ShouldBe("Users[\"al\"].Uid");
    }

    [TestMethod, Conforms("TAB-21", "TAB-34", "CND-03")]
    public void MembersMergeOneByOne()
    {
        var row = Values(a: s => s.Users["al"].P = 5, b: s => s.Users["al"].Q = 6).Users["al"];
        (row.P, row.Q).ShouldBe((5, 6));

        row = Values(a: s => s.Users["al"].P = 5, b: s =>
        {
            if (s.Enable)
            {
                s.Users["al"].Q = 6;
            }
        }).Users["al"];
        (row.P, row.Q).ShouldBe((5, 2));
    }

    [TestMethod, Conforms("TAB-33")]
    public void APathNamesEveryRow() =>
        Diagnose(a: s => s.Users["h"].Users["u"].Web.Port = 1, b: s => s.Users["h"].Users["u"].Web.Port = 2).Path
            .ShouldBe("Users[\"h\"].Users[\"u\"].Web.Port");

    [TestMethod, Conforms("TAB-41")]
    public void KeysFollowTheirRule()
    {
        Diagnose(a: s => s.Members.Add("Bad Key")).Plain().ShouldBe(
            """
            error CAIRN1014: 'Members' cannot have the key 'Bad Key': keys must match '[a-z]+'.
              RowsOfATable.cs: row "Bad Key" (plain, Cairn.Composition.Tests.A)
              hint: Rename the row.
            """);
        Diagnose(a: s => s.Members["newline\n"].P = 1).Id.ShouldBe(DiagnosticIds.BadKey);
        Values(a: s => s.Members.Add("good")).Members.Keys.ShouldBe(["good"]);
    }

    [TestMethod, Conforms("ERR-11", "ERR-12")]
    public void AMisspeltKeyGetsASuggestion()
    {
        var host = Values(a: s =>
        {
            s.Users.Add("alice");
            s.Users.Add("bob");
        });

        Should.Throw<UnknownKeyException>(() => host.Users["alcie"].P).Message.ShouldBe("'Users' has no row 'alcie'. Did you mean 'alice'?");
        Should.Throw<UnknownKeyException>(() => host.Users["christopher"].P).Message.ShouldBe("'Users' has no row 'christopher'.");
    }

    [TestMethod]
    public void WhoReadsARowThatNobodyMakesFails() =>
        Diagnose(a: s => s.X = s.Users["alcie"].P, b: s => s.Users.Add("alice")).Plain().ShouldBe(
            """
            error CAIRN1008: 'Users' has no row 'alcie'. Did you mean 'alice'?
              RowsOfATable.cs (Cairn.Composition.Tests.A, reads it)
            """);

    [TestMethod, Conforms("IND-07")]
    public void ARowsOptionCanBeExplained()
    {
        var option = Evaluate(a: s => s.Users.Add("foo"), b: s => s.Users["foo"].P = 42).Explain("Users[\"foo\"].P")!;

        option.Value.ShouldBe(42);
        option.Definitions.ShouldHaveSingleItem().Module.ShouldBe(typeof(B).FullName);
    }

    [TestMethod]
    public void ARowCanBeCopiedFromAnother()
    {
        var host = Values(
            a: s => s.Users["copy"] = s.Users["original"],
            b: s =>
            {
                s.Users["original"].P = 5;
                s.Users["original"].Web.Port = 8080;
                s.Users["original"].Numbers.Add(1);
                s.Users["original"].Ports["a"] = 1;
            });

        var copy = host.Users["copy"];
        (copy.P, copy.Q, copy.Web.Port, copy.Numbers.Single(), copy.Ports["a"]).ShouldBe((5, 2, 8080, 1, 1));
    }
}
