using System.Diagnostics;
using Cairn.Cli.Comparisons;
using Cairn.Cli.Fleets;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Comparisons;

[TestClass]
public sealed class RevisionUnpacked : IDisposable
{
    private readonly Folder _fleet = new();

    public RevisionUnpacked()
    {
        _fleet.Write("Directory.Packages.props", "<Project />").Write(".gitignore", "artifacts/\n").Write("hosts/a/A.cs", "one").Write("hosts/gone/G.cs", "one").Write("kept.cs", "same");
        Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("-c", "user.name=t", "-c", "user.email=t@example.net", "commit", "-qm", "one");
        _fleet.Write("hosts/a/A.cs", "two");
        File.Delete(Path.Combine(_fleet.Root, "hosts/gone/G.cs"));
        _fleet.Write("hosts/b/B.cs", "new");
        Git("add", "-A");
        Git("-c", "user.name=t", "-c", "user.email=t@example.net", "commit", "-qm", "two");
    }

    [TestMethod]
    public async Task IsWhatItWas()
    {
        var status = Git("status", "--porcelain");

        var tree = await MakeAsync("HEAD~1");

        Files(tree).ShouldBe([".gitignore", "Directory.Packages.props", "hosts/a/A.cs", "hosts/gone/G.cs", "kept.cs"]);
        (await File.ReadAllTextAsync(Path.Combine(tree, "hosts/a/A.cs"), CancellationToken.None)).ShouldBe("one");
        Git("status", "--porcelain").ShouldBe(status);
        Git("worktree", "list").Trim().Split('\n').Length.ShouldBe(1);
    }

    [TestMethod]
    [Description("Builds go by time stamps: what is the same is not written anew, and what was built stays.")]
    public async Task BecomesAnotherByWhatDiffers()
    {
        var tree = await MakeAsync("HEAD~1");
        var kept = Path.Combine(tree, "kept.cs");
        File.SetLastWriteTimeUtc(kept, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Directory.CreateDirectory(Path.Combine(tree, "artifacts"));
        await File.WriteAllTextAsync(Path.Combine(tree, "artifacts/built"), "", CancellationToken.None);

        (await MakeAsync("main")).ShouldBe(tree);

        Files(tree).ShouldBe([".gitignore", "Directory.Packages.props", "hosts/a/A.cs", "hosts/b/B.cs", "kept.cs"]);
        File.GetLastWriteTimeUtc(kept).Year.ShouldBe(2020);
        File.Exists(Path.Combine(tree, "artifacts/built")).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("nowhere")]
    [DataRow("--output=/tmp/stolen")]
    public async Task ThatDoesNotExistIsRefused(string revision)
    {
        var refusal = await Should.ThrowAsync<CommandException>(() => MakeAsync(revision));

        refusal.ExitCode.ShouldBe(ExitCodes.Usage);
        refusal.Message.ShouldStartWith($"'{revision}' is no revision that git can give: ");
        File.Exists("/tmp/stolen").ShouldBeFalse();
    }

    public void Dispose() => _fleet.Dispose();

    private async Task<string> MakeAsync(string revision) => (await RevisionTree.MakeAsync(new FleetFolder(_fleet.Root), revision, CancellationToken.None)).Root;

    private static IEnumerable<string> Files(string tree) => Cli.Bumps.FleetFiles.ListPlain(tree).Order(StringComparer.Ordinal);

    private string Git(params IEnumerable<string> arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _fleet.Root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return output;
    }
}
