using System.IO.Compression;
using System.Text.RegularExpressions;
using Cairn.Deployment.Feeds;
using Cairn.Store;
using Cairn.Store.Manifests;
using Cairn.Store.Signing;
using Cairn.Testing;

namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed partial class PublishedFleet : IDisposable
{
    private static readonly FeedAccess s_access = new() { User = "fleet", Password = "right", ApiKey = "key" };

    private readonly LoopbackFeed _server = LoopbackFeed.Start(s_access);
    private readonly TestFleet _fleet = TestFleet.Create().WithHost("web", """        host.HostName = "www";""");

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task IsFetchedByAMachineThatTrustsIt()
    {
        var key = MakeKey();
        Configure(s_access);

        var result = Publish("web");
        using var store = LocalStore.Open(Path.Combine(_fleet.Root, "machine"));
        var feed = Feed.Open("loopback", _fleet.Root);
        var name = new ClosureName("web", "Closure.web", (await feed.ListAsync("Closure.web", TestContext.CancellationToken)).ShouldHaveSingleItem());
        var closure = await new ClosureInstaller(store, [feed, Feed.Open("feed", _fleet.Root)], [key]).InstallAsync(name, TestContext.CancellationToken);

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldContain("web -> Closure.web 1.0.0 in 'loopback', ", Case.Sensitive, result.Output);
        result.Problems.ShouldNotContain(static line => line.Contains("CAIRN", StringComparison.Ordinal));
        _fleet.Read("artifacts/store/closures/web.json").ShouldBe(System.Text.Encoding.UTF8.GetString(closure.ToBytes()));
        var manifest = await File.ReadAllBytesAsync(Path.Combine(store.PathOf(closure.System.Path), Manifest.FileName), TestContext.CancellationToken);
        Manifest.Parse(manifest, "manifest").TrustedKeys.ShouldBe([key.ToString()]);
    }

    [TestMethod]
    public void IsUploadedOnceAndAgainWhenItChanged()
    {
        MakeKey();
        Configure(s_access);
        Publish("web").ExitCode.ShouldBe(0);
        _server.ForgetRequests();

        var again = Publish("web");
        var uploads = _server.Requests.Count(static request => request.IsPush || request.Received > 0);
        _fleet.WithHost("web", """        host.HostName = "other";""");
        var changed = Publish("web");

        again.ExitCode.ShouldBe(0, again.Output);
        again.Output.ShouldContain("web -> Closure.web 1.0.0 in 'loopback', which has it already", Case.Sensitive, again.Output);
        uploads.ShouldBe(0);
        changed.Output.ShouldContain("web -> Closure.web 1.0.1 in 'loopback'", Case.Sensitive, changed.Output);
        _server.Packages.Select(static package => $"{package.Id} {package.Version}").ShouldBe(["Closure.web 1.0.0", "Closure.web 1.0.1"]);
    }

    [TestMethod]
    public void NeedsAKey()
    {
        Configure(s_access);

        var result = Publish("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain($"error CAIRN5068: The closure of 'web' cannot be published without a signing key, because machines accept only signed closures: '{KeyFile}' does not exist. Make one with `dotnet build hosts/web -t:GenerateSigningKey`, or say where it is with SigningKeyFile or the environment variable CAIRN_SIGNING_KEY_FILE.", Case.Sensitive, result.Output);
        _server.Requests.ShouldNotContain(static request => request.IsPush);
    }

    [TestMethod]
    public void WarnsOfAKeyThatItDoesNotTrustItself()
    {
        using var key = SigningKey.Generate("stranger");
        key.WriteTo(KeyFile);
        Configure(s_access);

        var strict = Publish("web", "-p:MSBuildTreatWarningsAsErrors=true");
        var result = Publish("web");

        strict.ExitCode.ShouldNotBe(0);
        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldContain($"warning CAIRN5069: The closure of 'web' is signed with '{key.PublicKey}', which is not among the TrustedKeys of its fleet, so the machine will refuse the next closure that this key signs.", Case.Sensitive, result.Output);
        _server.Requests.Count(static request => request is { IsPush: true, Status: 201 }).ShouldBe(1);
    }

    [TestMethod]
    public void IsRefusedWithTheWrongPassword()
    {
        MakeKey();
        Configure(s_access with { Password = "wrong" });

        var result = Publish("web");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error CAIRN5072: The feed 'loopback' refused to list 'Closure.web': 401 Unauthorized.", Case.Sensitive, result.Output);
        result.Output.ShouldNotContain("wrong");
    }

    [TestMethod]
    public void NamesTheFeedsThereAre()
    {
        MakeKey();
        Configure(s_access);

        var feed = Publish("web", "-p:ClosureFeed=closures");
        var version = Publish("web", "-p:ClosureVersion=newest");

        feed.Output.ShouldContain("error CAIRN5070: 'closures' is neither a folder nor a source of nuget.config, which has 'loopback', 'feed'.", Case.Sensitive, feed.Output);
        version.Output.ShouldContain("error CAIRN5079: ClosureVersion 'newest' is not a version of a package.", Case.Sensitive, version.Output);
    }

    [TestMethod]
    public void IsPackedWithoutAFeed()
    {
        var result = DotNet.Run(_fleet.Root, PackageFeed.Cache, "pack", "hosts/web", "-nologo", "--output", Path.Combine(_fleet.Root, "packed"), $"-p:SigningKeyFile={KeyFile}");

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldContain("(not signed: there is no SigningKeyFile)", Case.Sensitive, result.Output);
        using var package = ZipFile.OpenRead(Path.Combine(_fleet.Root, "packed/Closure.web.1.0.0-local.nupkg"));
        package.GetEntry("cairn/closure.json").ShouldNotBeNull();
        package.GetEntry("cairn/closure.sig").ShouldBeNull();
        Directory.GetFiles(Path.Combine(_fleet.Root, "packed")).ShouldHaveSingleItem();
    }

    public void Dispose()
    {
        _server.Dispose();
        _fleet.Dispose();
    }

    private string KeyFile => Path.Combine(_fleet.Root, "keys/signing.key");

    /// <summary>Does what the documentation says: makes a key, and copies the line that is printed into the fleet.</summary>
    private TrustedKey MakeKey()
    {
        var result = _fleet.Build("web", "-t:GenerateSigningKey", $"-p:SigningKeyFile={KeyFile}", "-p:SigningKeyName=test");
        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldNotContain("secret:");
        var line = Line().Match(result.Output);
        _fleet.Write("hosts/fleet/Inventory.cs", $$"""
            public sealed class Inventory : IModule<Fleet>
            {
                public void Configure(Fleet fleet) => {{line.Value}}
            }
            """);
        return TrustedKey.Parse(line.Groups["key"].Value);
    }

    /// <summary>Adds the server to the sources that the fleet's packages come from.</summary>
    private void Configure(FeedAccess access)
    {
        var file = Path.Combine(_fleet.Root, "nuget.config");
        _server.WriteConfig(file, access);
        File.WriteAllText(file, File.ReadAllText(file).Replace(
            "</packageSources>",
            $"<add key=\"feed\" value=\"{PackageFeed.Folder}\" /></packageSources><packageSourceMapping><packageSource key=\"feed\"><package pattern=\"*\" /></packageSource></packageSourceMapping>",
            StringComparison.Ordinal));
    }

    private CommandResult Publish(string host, params string[] arguments) => DotNet.Run(
        _fleet.Root, PackageFeed.Cache, ["publish", $"hosts/{host}", "-nologo", $"-p:SigningKeyFile={KeyFile}", "-p:ClosureFeed=loopback", .. arguments]);

    [GeneratedRegex("fleet\\.TrustedKeys\\.Add\\(\"(?<key>[^\"]*)\"\\);", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
