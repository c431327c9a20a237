using Cairn.Testing;

namespace Cairn.Conventions.Tests.DevelopmentEnvironment;

/// <summary>The recipes of the <c>justfile</c>.</summary>
[TestClass]
public class Recipes
{
    private static readonly Lazy<(string? Folder, string? Reason)> s_just = new(static () => NpmTools.Install("rust-just-linux-x64@1.57.0"));

    [TestMethod]
    public void RunWhatThereIs()
    {
        var commands = Commands(Path.Combine(Repository.Root, "justfile"));

        commands.Count.ShouldBeGreaterThan(8);
        commands.SelectMany(Mistakes).ShouldBeEmpty();
    }

    [TestMethod]
    public void ThatRunWhatThereIsNotAreFound()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cairn-justfile-").FullName, "justfile");
        File.WriteAllText(file, "a:\n    dotnet build hosts/nowhere\n\nb:\n    dotnet build build.proj -t:Nothing\n\nc:\n    dotnet bild\n");

        Commands(file).SelectMany(Mistakes).ShouldBe(["'hosts/nowhere' does not exist", "'build.proj' has no target 'Nothing'", "'dotnet bild' is no command"]);
    }

    /// <summary>Lets just itself say what each recipe would run, with a machine and an option where a recipe takes arguments.</summary>
    private static List<string> Commands(string justfile)
    {
        var just = s_just.Value.Folder is { } folder ? Path.Combine(folder, "rust-just-linux-x64", "bin", "just") : null;
        if (just is null)
        {
            Assert.Inconclusive(s_just.Value.Reason!);
        }

        var recipes = Just(just!, justfile, "--summary").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. recipes.Select(recipe => Just(just!, justfile, ["--dry-run", recipe.Trim(), .. Parameters(just!, justfile, recipe.Trim())]).Trim()),
        ];
    }

    private static IEnumerable<string> Parameters(string just, string justfile, string recipe) =>
        Just(just, justfile, "--show", recipe).Split('\n').First(line => line.StartsWith(recipe, StringComparison.Ordinal)).Split(':')[0].Split(' ')
            .Skip(1)
            .Where(static parameter => !parameter.StartsWith('*'))
            .Select(static parameter => parameter == "option" ? "TimeZone" : "cinnabar");

    private static string Just(string just, string justfile, params string[] arguments)
    {
        var (exitCode, output) = NpmTools.Run(Path.GetDirectoryName(justfile)!, just, ["--justfile", justfile, .. arguments]);
        exitCode.ShouldBe(0, output);
        return output;
    }

    private static IEnumerable<string> Mistakes(string command)
    {
        var words = command.Split(' ').SkipWhile(static word => word.Contains('=', StringComparison.Ordinal)).TakeWhile(static word => word != "--").ToList();
        if (words[0] != "dotnet" || words[1] is not ("build" or "run" or "test" or "pack" or "publish"))
        {
            yield return $"'{words[0]} {words[1]}' is no command";
            yield break;
        }

        var project = words.Skip(2).FirstOrDefault(static word => word.Contains('/', StringComparison.Ordinal) || word.EndsWith(".proj", StringComparison.Ordinal));
        if (project is not null && !Path.Exists(Path.Combine(Repository.Root, project)))
        {
            yield return $"'{project}' does not exist";
        }

        foreach (var target in words.Where(static word => word.StartsWith("-t:", StringComparison.Ordinal)).Select(static word => word[3..]))
        {
            if (!File.ReadAllText(Path.Combine(Repository.Root, project ?? "build.proj")).Contains($"<Target Name=\"{target}\"", StringComparison.Ordinal))
            {
                yield return $"'{project}' has no target '{target}'";
            }
        }
    }
}
