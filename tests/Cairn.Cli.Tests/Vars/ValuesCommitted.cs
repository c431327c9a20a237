using System.Diagnostics;
using Cairn.Cli.Tests.Support;
using Cairn.Secrets.Age;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class ValuesCommitted
{
    [TestMethod]
    public void AreOneCommitOfWhatChanged()
    {
        using var fleet = Repository();
        fleet.Succeed("keys", "keygen", "--admin", "bo", "--commit");
        fleet.Write("notes.txt", "not to be committed");

        fleet.Succeed("vars", "generate", "--commit");

        Git(fleet, "log", "--format=%s").Split('\n')[..2].ShouldBe(["Generate machine 'a', machine 'b', machine 'c', shared/common, a/derived, a/own, b/own, c/own", "Add the key of admin 'bo'"]);
        Git(fleet, "status", "--porcelain", "--", "hosts", ".sops.yaml").ShouldBeEmpty();
        Git(fleet, "status", "--porcelain").ShouldContain("?? notes.txt");
        fleet.Succeed("vars", "generate", "--commit");
        Git(fleet, "log", "--format=%s").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3); // Nothing changed, so there is nothing to commit.
    }

    [TestMethod]
    public void IncludeEverythingThatFixingRemovingAndPruningChange()
    {
        using var fleet = Repository();
        using var friend = AgeIdentity.Generate();
        fleet.Succeed("vars", "generate", "--commit");

        fleet.Succeed("keys", "add", "bo", friend.Recipient!.ToString(), "--commit");
        fleet.Succeed("vars", "fix", "--commit");
        fleet.Programs.Machines["c"].Clear();
        fleet.Succeed("vars", "prune", "--yes", "--commit");
        fleet.Succeed("keys", "remove", "bo", "--commit");

        Git(fleet, "status", "--porcelain", "--", "hosts", ".sops.yaml").ShouldBeEmpty();
        Git(fleet, "log", "--format=%s").Split('\n')[..4].ShouldBe(
            ["Remove the key of admin 'bo'", "Delete values that no machine declares", "Encrypt secrets for who should read them", "Add the key of admin 'bo'"]);
    }

    [TestMethod]
    public void NeverTakeSomebodysUnfinishedChangesAlong()
    {
        using var fleet = Repository();
        fleet.Write("hosts/c/vars/own/value.pub", "somebody is at it");

        var run = fleet.Run("vars", "generate", "--commit");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("--commit needs these files without changes of yours: hosts/c/vars/. Commit them first, or leave --commit out.");
        fleet.Programs.Calls.ShouldBeEmpty();
    }

    private static VarsFolder Repository()
    {
        var fleet = new VarsFolder();
        fleet.Write(".gitignore", "artifacts/\nhome/\n");
        foreach (var command in (string[])["init --quiet", "config user.name al", "config user.email al@example.net", "add .", "commit --quiet --message Begin"])
        {
            Git(fleet, command.Split(' '));
        }

        return fleet;
    }

    private static string Git(VarsFolder fleet, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = fleet.Root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, string.Join(' ', arguments));
        return output;
    }
}
