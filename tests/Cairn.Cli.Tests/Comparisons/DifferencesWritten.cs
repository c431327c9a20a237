using Cairn.Cli.Comparisons;
using Cairn.Deployment.Comparisons;

namespace Cairn.Cli.Tests.Comparisons;

[TestClass]
public sealed class DifferencesWritten
{
    private static readonly Difference[] s_differences =
    [
        new Difference(DifferenceSubject.Software, "just", DifferenceKind.Changed) { Details = ["1.56.0 → 1.57.0"] },
        new Difference(DifferenceSubject.Secret, "api/token", DifferenceKind.Added) { Details = ["/run/cairn/secrets/api/token"] },
        new Difference(DifferenceSubject.File, "/etc/motd", DifferenceKind.Changed) { Details = ["mode: '0644' → '0600'"], Diff = ["@@ -1 +1 @@", "-hello", "+```<b>"] },
        new Difference(DifferenceSubject.Unit, "api.service", DifferenceKind.Changed) { Details = ["api.service changed", "is restarted if it runs"] },
        new Difference(DifferenceSubject.Unit, "old.service", DifferenceKind.Removed) { Details = ["is stopped if it runs"] },
    ];

    [TestMethod]
    public void ForTerminals() => string.Join('\n', ComparisonText.Lines(s_differences)).ShouldBe(
        """
        software:
          ~ just: 1.56.0 → 1.57.0
        secrets:
          + api/token: /run/cairn/secrets/api/token
        files:
          ~ /etc/motd: mode: '0644' → '0600'
              @@ -1 +1 @@
              -hello
              +```<b>
        units:
          ~ api.service
              api.service changed
              is restarted if it runs
          - old.service: is stopped if it runs
        """);

    [TestMethod]
    public void InAFewWords()
    {
        ComparisonText.Summary(s_differences).ShouldBe("1 software (~just), 1 secret (+api/token), 1 file (~/etc/motd), 2 units (~api.service, -old.service)");
        ComparisonText.Summary([]).ShouldBe("nothing that shows");
        ComparisonText.Summary([.. Enumerable.Range(1, 5).Select(static number => new Difference(DifferenceSubject.File, $"/{number}", DifferenceKind.Added))]).ShouldBe("5 files (+/1, +/2, +/3, …)");
    }

    [TestMethod]
    public void ForPullRequests() => ComparisonMarkdown.Of(
        "What changes on machines since `main`",
        [new ComparedMachine("cinnabar", s_differences), new ComparedMachine("electrum", []), new ComparedMachine("galena", [], "CAIRN1001: it conflicts"), new ComparedMachine("rosegold", [])]).ShouldBe(
        """
        ### What changes on machines since `main`

        <details><summary><b>cinnabar</b>: 1 software (~just), 1 secret (+api/token), 1 file (~/etc/motd), 2 units (~api.service, -old.service)</summary>

        **software**

        - changed `just`; 1.56.0 → 1.57.0

        **secrets**

        - added `api/token`; /run/cairn/secrets/api/token

        **files**

        - changed `/etc/motd`; mode: '0644' → '0600'

          ````diff
          @@ -1 +1 @@
          -hello
          +```<b>
          ````


        **units**

        - changed `api.service`; api.service changed; is restarted if it runs
        - removed `old.service`; is stopped if it runs

        </details>

        **galena** does not build: CAIRN1001: it conflicts

        Unchanged: `electrum`, `rosegold`

        """);

    [TestMethod]
    [Description("GitHub takes no comment of more than 65536 characters.")]
    public void ForPullRequestsWithoutWhatIsTooLong()
    {
        Difference[] many = [.. Enumerable.Range(0, 2000).Select(static number => new Difference(DifferenceSubject.File, $"/etc/{number}-{new string('x', 40)}", DifferenceKind.Added))];

        var text = ComparisonMarkdown.Of("What changes", [new ComparedMachine("cinnabar", many), new ComparedMachine("electrum", s_differences)]);

        text.Length.ShouldBeLessThan(65536);
        text.ShouldContain("**cinnabar**: 2000 files");
        text.ShouldContain("<b>electrum</b>");
    }

    [TestMethod]
    public void CutLongDiffs()
    {
        var lines = ComparisonText.Cut([.. Enumerable.Repeat("+x", ComparisonText.MaxDiff + 5)]).ToList();

        lines.Count.ShouldBe(ComparisonText.MaxDiff + 1);
        lines[^1].ShouldBe("… 5 more lines");
    }

    [TestMethod]
    public void AsJson() => ComparisonView.Json(s_differences[0]).ShouldBe("""{"subject":"software","name":"just","kind":"changed","details":["1.56.0 → 1.57.0"],"diff":[]}""");

    [TestMethod]
    [Description("What closures say is in the differences; what only the machine knows, its plan says.")]
    public void AndWhatOnlyTheMachineKnows() => PlanLines.Of("""
        {"from": 1, "to": 2, "changes": [
          {"stage": "recorded", "does": "write the ledger"},
          {"stage": "files", "does": "replace '/etc/motd'"},
          {"stage": "units", "does": "restart api.service"}],
         "collisions": ["'/etc/x' is somebody else's"], "refusals": [], "notices": ["a note"]}
        """).ShouldBe(["restart api.service", "collision: '/etc/x' is somebody else's", "notice: a note"]);
}
