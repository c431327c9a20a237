using System.Reflection;
using System.Runtime.InteropServices;

namespace Cairn.Sdk.Tests;

/// <summary>A feed with all packages of this repository, made once for a test run.</summary>
[TestClass]
public static class PackageFeed
{
    private static readonly string[] s_dependencies = ["bouncycastle.cryptography", "libsodium", "sodium.core", "yamldotnet"];
    private static readonly Lazy<string> s_feed = new(Pack);

    internal static string Root { get; } = Path.Combine(Path.GetTempPath(), $"cairn-sdk-tests-{Guid.NewGuid():N}");

    internal static string Folder => s_feed.Value;

    internal static string Cache { get; } = Path.Combine(Root, "cache");

    internal static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>Gets the path of the command line's program.</summary>
    internal static string CommandLine => Path.Combine(Metadata("ArtifactsPath"), "bin", "Cairn.Cli", Metadata("Configuration").ToLowerInvariant(), "cairn.dll");

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
        CopyDependencies(feed);
        var result = DotNet.Run(
            RepositoryRoot,
            Packages,
            "pack", "build.proj", "--no-build", "-p:PackSoftware=false", $"-p:ArtifactsPath={Metadata("ArtifactsPath")}", "--configuration", Metadata("Configuration"), "--output", feed);
        result.ExitCode.ShouldBe(0, result.Output);
        return feed;
    }

    /// <summary>Adds what modules need that is not Cairn's, as it was restored for the repository: the tests have no network.</summary>
    private static void CopyDependencies(string feed)
    {
        foreach (var package in s_dependencies.SelectMany(static id => Directory.GetFiles(Path.Combine(Packages, id), "*.nupkg", SearchOption.AllDirectories)))
        {
            File.Copy(package, Path.Combine(feed, Path.GetFileName(package)));
        }
    }

    /// <summary>Lets a fleet publish programs for the system that builds, with the runtime that the repository's own were published with.</summary>
    internal static void AddRuntime(TestFleet fleet)
    {
        var folder = Directory.CreateDirectory(Path.Combine(fleet.Root, "runtime")).FullName;
        foreach (var id in (string[])[$"microsoft.netcore.app.runtime.{RuntimeInformation.RuntimeIdentifier}", "microsoft.net.illink.tasks"])
        {
            foreach (var package in Directory.GetFiles(Path.Combine(Packages, id), "*.nupkg", SearchOption.AllDirectories))
            {
                File.Copy(package, Path.Combine(folder, Path.GetFileName(package)));
            }
        }

        fleet.Write("nuget.config", fleet.Read("nuget.config").Replace("</packageSources>", $"<add key=\"runtime\" value=\"{folder}\" /></packageSources>", StringComparison.Ordinal));
    }

    private static string Packages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Home, ".nuget", "packages");

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string Metadata(string key) => typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
