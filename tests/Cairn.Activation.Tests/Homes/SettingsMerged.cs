using Cairn.Activation.Tests.Homes.Support;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class SettingsMerged
{
    private const string Theirs = """
        {
          // how big
          "font": { "size": 12, /* mono */ "family": "Mono" },
          "recent": ["a", "b"], // by the program
        }

        """;

    [TestMethod]
    [Description("Keys are set one by one; order, comments and the rest stay; taken back, the file is as it was.")]
    public void LeavesTheRestOfTheFile()
    {
        using var home = new HomeFolder();
        home.Write("settings.json", Theirs);

        home.Activate("one", HomeItem.Merge("settings.json", """{"font":{"size":14},"theme":{"name":"dark"}}""")).ShouldBe(ExitCode.Ok);

        home.Read("settings.json").ShouldBe("""
            {
              // how big
              "font": { "size": 14, /* mono */ "family": "Mono" },
              "recent": ["a", "b"],
              "theme": {
                "name": "dark"
              } // by the program
            }

            """);
        home.Activate("two").ShouldBe(ExitCode.Ok);
        home.Read("settings.json").ShouldContain("\"font\": { \"size\": 12, /* mono */ \"family\": \"Mono\" },");
        home.Read("settings.json").ShouldNotContain("theme");
    }

    [TestMethod]
    [Description("The first merge into somebody's file keeps it as it was, for as long as keys of Cairn are in it.")]
    public void KeepsTheFileThatWasThere()
    {
        using var home = new HomeFolder();
        home.Write("settings.json", Theirs);

        home.Activate("one", HomeItem.Merge("settings.json", """{"a":1}"""));
        home.Activate("two", HomeItem.Merge("settings.json", """{"a":2}"""));

        File.ReadAllText(home.Ledger.Paths[home.At("settings.json")].Backup!).ShouldBe(Theirs);
    }

    [TestMethod]
    [Description("What a program writes meanwhile stays, and changes nothing of the plan.")]
    public void LetsProgramsWrite()
    {
        using var home = new HomeFolder();
        var item = HomeItem.Merge("settings.json", """{"a":1}""");
        home.Activate("one", item);
        home.Write("settings.json", """{"window":[1,2],"a":1}""");

        home.Activate("one", item).ShouldBe(ExitCode.Ok);
        home.Output.ShouldEndWith("nothing to do\n");
        home.Activate("two", HomeItem.Merge("settings.json", """{"b":2}""")).ShouldBe(ExitCode.Ok);

        home.Read("settings.json").ShouldBe("{\"window\":[1,2],\n  \"b\": 2}");
    }

    [TestMethod]
    [Description("A key that somebody changed is set again while it is declared, and stays theirs when it no longer is.")]
    public void RetractsOnlyWhatIsStillAsSet()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Merge("settings.json", """{"a":1,"b":1}"""));
        home.Write("settings.json", """{"a":5,"b":5}""");

        home.Activate("two", HomeItem.Merge("settings.json", """{"a":1}""")).ShouldBe(ExitCode.Ok);

        home.Read("settings.json").ShouldBe("""{"a":1,"b":5}""");
        home.Said.ShouldContain($"'/a' in '{home.At("settings.json")}' was changed on the machine, and is set as the configuration says.");
    }

    [TestMethod]
    [Description("A file that Cairn made goes with its last key.")]
    public void IsGoneWithItsLastKey()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Merge(".config/app/settings.json", """{"a":{"b":1}}"""));
        home.Read(".config/app/settings.json").ShouldBe("{\n  \"a\": {\n    \"b\": 1\n  }\n}\n");

        home.Activate("two").ShouldBe(ExitCode.Ok);

        home.Snapshot().ShouldBe("");
    }

    [TestMethod]
    [DataRow("{ nonsense", "cannot be merged with")]
    [DataRow("""{"a": 1}""", "'/a' is a single value, and Cairn has keys below it")]
    [DataRow("[]", "it is no object")]
    public void RefusesWhatItCannotMerge(string present, string reason)
    {
        using var home = new HomeFolder();
        home.Write("settings.json", present);

        var error = Should.Throw<ActivationException>(() => home.Activate("one", HomeItem.Merge("settings.json", """{"a":{"b":1}}""")));

        error.Diagnostic.Exit.ShouldBe(ExitCode.Refused);
        error.Message.ShouldContain(reason);
        home.Read("settings.json").ShouldBe(present);
    }

    [TestMethod]
    [Description("A link of somebody else is not written through.")]
    public void IsRefusedOverALink()
    {
        using var home = new HomeFolder();
        File.CreateSymbolicLink(home.At("settings.json"), home.Write("elsewhere", "{}"));

        Should.Throw<ActivationException>(() => home.Activate("one", HomeItem.Merge("settings.json", """{"a":1}"""))).Diagnostic.Exit.ShouldBe(ExitCode.Collisions);

        home.Read("elsewhere").ShouldBe("{}");
    }
}
