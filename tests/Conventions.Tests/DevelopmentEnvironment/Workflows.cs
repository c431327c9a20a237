using Cairn.Testing;

namespace Cairn.Conventions.Tests.DevelopmentEnvironment;

/// <summary>The workflows of GitHub Actions: those of this repository and those that a fleet begins with.</summary>
[TestClass]
public class Workflows
{
    private static readonly Lazy<(string? Folder, string? Reason)> s_validator =
        new(static () => NpmTools.Install("@action-validator/core@0.6.0", "@action-validator/cli@0.6.0"));

    [TestMethod]
    public void AreValid()
    {
        var files = new[] { ".github/workflows", "sdk/Cairn.Templates" }
            .Select(static folder => Path.Combine(Repository.Root, folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories))
            .Where(static file => file.Contains("/workflows/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .ToList();

        files.Count.ShouldBeGreaterThan(2);
        foreach (var file in files)
        {
            var (exitCode, output) = Validate(file);
            exitCode.ShouldBe(0, $"{file}: {output}");
        }
    }

    [TestMethod]
    public void WithoutAMachineToRunOnAreRefused()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cairn-workflow-").FullName, "bad.yml");
        File.WriteAllText(file, "name: x\non: push\njobs:\n  a:\n    steps:\n      - run: echo\n");

        Validate(file).ExitCode.ShouldNotBe(0);
    }

    private static (int ExitCode, string Output) Validate(string file)
    {
        if (s_validator.Value.Folder is not { } folder)
        {
            Assert.Inconclusive(s_validator.Value.Reason!);
            return default;
        }

        return NpmTools.Run(Path.GetDirectoryName(file)!, Path.Combine(folder, ".bin", "action-validator"), [file]);
    }
}
