using System.Diagnostics;
using Cairn.Testing;

namespace Cairn.Deployment.Tests;

/// <summary>Shows with the .NET CLI that the server of the tests is one, so that what other tests show with it means something.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class ServerOnLoopback : IDisposable
{
    private static readonly FeedAccess s_access = new() { User = "fleet", Password = "right", ApiKey = "key" };

    private readonly TestFolder _folder = new();

    [TestMethod]
    public void TakesWhatIsPushed()
    {
        using var feed = LoopbackFeed.Start(s_access);

        var (exitCode, output) = Push(feed, s_access, "key");

        exitCode.ShouldBe(0, output);
        feed.Packages["some.package", "1.0.0"].Id.ShouldBe("Some.Package");
    }

    [TestMethod]
    public void RefusesTheSameVersionTwice()
    {
        using var feed = LoopbackFeed.Start(s_access);
        Push(feed, s_access, "key").ExitCode.ShouldBe(0);

        var (exitCode, output) = Push(feed, s_access, "key");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("409");
    }

    [TestMethod]
    [DataRow("key", null, "401")]
    [DataRow("key", "wrong", "401")]
    [DataRow("other", "right", "403")]
    public void RefusesWhoMayNot(string key, string? password, string status)
    {
        using var feed = LoopbackFeed.Start(s_access);

        var (exitCode, output) = Push(feed, password is null ? new FeedAccess() : s_access with { Password = password }, key);

        exitCode.ShouldNotBe(0);
        output.ShouldContain(status);
        feed.Packages.ShouldBeEmpty();
    }

    [TestMethod]
    public void GivesWhatIsRestored()
    {
        using var feed = LoopbackFeed.Start(s_access).Add(TestPackage.Write(_folder.Root, "Some.Package", "1.0.0"), TestPackage.Write(_folder.Root, "Some.Package", "1.2.0"));
        feed.WriteConfig(_folder["nuget.config"], s_access);
        _folder.Write("one.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Some.Package" Version="1.*" /></ItemGroup>
            </Project>
            """);

        var (exitCode, output) = DotNet("restore", "one.csproj");

        exitCode.ShouldBe(0, output);
        Directory.Exists(_folder["cache/some.package/1.2.0"]).ShouldBeTrue();
        feed.Requests.Count(static request => request is { IsDownload: true, Status: 200 }).ShouldBe(1);
    }

    [TestMethod]
    public void FindsWhatIsSearched()
    {
        using var feed = LoopbackFeed.Start().Add(TestPackage.Write(_folder.Root, "Some.Package", "1.0.0"), TestPackage.Write(_folder.Root, "Some.Package", "2.0.0-beta.1"));
        feed.WriteConfig(_folder["nuget.config"]);

        var (exitCode, output) = DotNet("package", "search", "some", "--configfile", _folder["nuget.config"], "--format", "json");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("\"id\": \"Some.Package\"", Case.Sensitive, output);
        output.ShouldContain("1.0.0");
        output.ShouldNotContain("beta");
    }

    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Output) Push(LoopbackFeed feed, FeedAccess access, string key)
    {
        feed.WriteConfig(_folder["nuget.config"], access with { ApiKey = null });
        var package = TestPackage.Write(_folder.Root, "Some.Package", "1.0.0");
        return DotNet("nuget", "push", package, "--source", "loopback", "--api-key", key, "--configfile", _folder["nuget.config"]);
    }

    private (int ExitCode, string Output) DotNet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["NUGET_PACKAGES"] = _folder["cache"];
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
