using System.Reflection;
using Cairn.Cli.Tests.Support;
using Cairn.Testing;

namespace Cairn.Cli.Tests.Renovate;

[TestClass]
public sealed class RenovateOfAFleet
{
    [TestMethod]
    public void FindsNewerVersionsForBothColumns()
    {
        var (folder, reason) = NpmTools.Install("renovate@40.60.1");
        if (folder is null)
        {
            Assert.Inconclusive(reason!);
            return;
        }

        using var feed = LoopbackFeed.Start();
        feed.Add(((string[])["1.4.2", "1.4.3", "1.5.0-unstable.7", "1.5.0-unstable.8"]).Select(static version => TestPackage.Write("Cairn.Shell", version)));
        using var fleet = new Folder().Write("Directory.Packages.props", """
            <Project>
              <ItemGroup>
                <PackageVersion Include="Cairn.Shell" Version="1.5.0-unstable.7" Stable="1.4.2" />
              </ItemGroup>
            </Project>
            """);
        feed.WriteConfig(Path.Combine(fleet.Root, "nuget.config"));
        File.Copy(Path.Combine(RepositoryRoot, "renovate.json"), Path.Combine(fleet.Root, "renovate.json"));

        var (_, output) = NpmTools.Run(
            fleet.Root,
            Path.Combine(folder, ".bin", "renovate"),
            ["--platform=local", "--dry-run=lookup"],
            KeyValuePair.Create("LOG_LEVEL", "debug"),
            KeyValuePair.Create("LOG_FORMAT", "json"),
            // Presets of the web are not what is tried here. What its own manager finds, Renovate looks for on nuget.org unless told otherwise.
            KeyValuePair.Create("RENOVATE_CONFIG", $$"""{ "ignorePresets": ["config:recommended"], "packageRules": [{ "matchDatasources": ["nuget"], "registryUrls": ["{{feed.Index}}"] }] }"""));

        // The exit code also tells of a Node.js that is older than Renovate likes.
        output.ShouldContain("\"newValue\":\"1.4.3\"", Case.Sensitive, output);
        output.ShouldContain("\"newValue\":\"1.5.0-unstable.8\"", Case.Sensitive, output);
        feed.Requests.ShouldNotBeEmpty();
    }

    private static string RepositoryRoot =>
        typeof(RenovateOfAFleet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;
}
