using System.Reflection;

namespace Cairn.Sdk.Tests;

/// <summary>A feed with all packages of this repository, made once for a test run.</summary>
[TestClass]
public static class PackageFeed
{
    private static readonly Lazy<string> s_feed = new(Pack);

    internal static string Root { get; } = Path.Combine(Path.GetTempPath(), $"cairn-sdk-tests-{Guid.NewGuid():N}");

    internal static string Folder => s_feed.Value;

    internal static string Cache { get; } = Path.Combine(Root, "cache");

    internal static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    [AssemblyCleanup]
    public static void CleanUp()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static string Pack()
    {
        var feed = Path.Combine(Root, "feed");
        Directory.CreateDirectory(feed);
        var result = DotNet.Run(
            RepositoryRoot,
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Home, ".nuget", "packages"),
            "pack", "build.proj", "--no-build", "-p:PackSoftware=false", $"-p:ArtifactsPath={Metadata("ArtifactsPath")}", "--configuration", Metadata("Configuration"), "--output", feed);
        result.ExitCode.ShouldBe(0, result.Output);
        return feed;
    }

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string Metadata(string key) => typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
