using Cairn.Store.Trees;

namespace Cairn.Software.Tests.Profiles;

[TestClass]
public sealed class PackagesMerged
{
    [TestMethod]
    public void AreLinksToTheirFiles() =>
        Merge(["a", "b"], [], ("a", "bin/a"), ("a", "share/man/man1/a.1"), ("a", "share/doc/a/x"), ("b", "bin/b"), ("b", "share/man/man1/b.1"), ("b", "README")).Links.ShouldBe(
        [
            "profiles/system/bin/a -> a/bin/a",
            "profiles/system/bin/b -> b/bin/b",
            "profiles/system/share/doc -> a/share/doc",
            "profiles/system/share/man/man1/a.1 -> a/share/man/man1/a.1",
            "profiles/system/share/man/man1/b.1 -> b/share/man/man1/b.1",
        ]);

    [TestMethod]
    public void ThatHaveOneFileAreReportedTogether() =>
        Merge(["a", "b", "c"], [], ("a", "bin/x"), ("b", "bin/x"), ("c", "bin/x"), ("a", "share/y"), ("b", "share/y/z")).Problems.ShouldBe(
        [
            "CAIRN5035: The profile of the machine would have 'bin/x' of 'a' and of 'b' and of 'c'. Remove one from Packages, or choose: PackageChoices[\"bin/x\"] = the software that provides it.",
            "CAIRN5035: The profile of the machine would have 'share/y' of 'a' and of 'b'. Remove one from Packages, or choose: PackageChoices[\"share/y\"] = the software that provides it.",
        ]);

    [TestMethod]
    public void FollowAChoice()
    {
        var (links, problems) = Merge(["a", "b"], new() { ["bin/x"] = "b" }, ("a", "bin/x"), ("b", "bin/x"));

        links.ShouldBe(["profiles/system/bin/x -> b/bin/x"]);
        problems.ShouldBeEmpty();
    }

    [TestMethod]
    public void NeedAChoiceThatExists() =>
        Merge(["a", "b"], new() { ["bin/x"] = "c" }, ("a", "bin/x"), ("b", "bin/y")).Problems
            .ShouldBe(["CAIRN5043: The profile of the machine takes 'bin/x' from 'c', which does not provide it. It is provided by: 'a'. Correct or remove the choice."]);

    private static (IEnumerable<string> Links, IEnumerable<string> Problems) Merge(string[] packages, Dictionary<string, string> choices, params (string Package, string File)[] files)
    {
        using var test = new TestStore();
        var objects = packages.ToDictionary(static package => package, package =>
        {
            var tree = new StoreTreeBuilder();
            foreach (var (_, file) in files.Where(file => file.Package == package))
            {
                tree.Add(file, StoreTree.Text(package));
            }

            return test.Add(package, tree.Build()).AsObject().Path;
        }, StringComparer.Ordinal);
        var profile = new Profile("profiles/system", "The profile of the machine", packages, choices);
        var (links, problems) = new ProfileLinks(profile, name => (test.Store.PathOf(objects[name]), name)).Make();
        return ([.. links.Select(static link => $"{link.Path} -> {link.Target}")], [.. problems.Select(static problem => $"{problem.Id}: {problem.Message}")]);
    }
}
