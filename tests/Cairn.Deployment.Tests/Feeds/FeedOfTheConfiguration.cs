using Cairn.Deployment.Feeds;
using Cairn.Testing;
using NuGet.Versioning;

namespace Cairn.Deployment.Tests.Feeds;

[TestClass]
public sealed class FeedOfTheConfiguration : IDisposable
{
    private readonly FeedTest _test = new();

    [TestMethod]
    [DataRow(null, "401 Unauthorized")]
    [DataRow("wrong", "401 Unauthorized")]
    public async Task RefusesToListWithoutThePassword(string? password, string status)
    {
        _test.Server.WriteConfig(_test.Folder["nuget.config"], password is null ? null : FeedTest.Access with { Password = password });

        (await Should.ThrowAsync<FeedException>(() => _test.Feed.ListAsync("just.linux-x64"))).Message.ShouldBe(
            $"CAIRN5072: The feed 'loopback' refused to list 'just.linux-x64': {status}. Give nuget.config its credentials in <packageSourceCredentials>, or its key in <apikeys>; both may be %VARIABLE%.");
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("wrong")]
    public async Task RefusesToTakeWithoutTheKey(string? key)
    {
        _test.Server.WriteConfig(_test.Folder["nuget.config"], FeedTest.Access with { ApiKey = key });

        var message = (await Should.ThrowAsync<FeedException>(() => _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output))).Message;

        message.ShouldStartWith("CAIRN5072: The feed 'loopback' refused to take 'Closure.cinnabar.1.0.0.nupkg': 403 Forbidden.");
        _test.Server.Packages.Count().ShouldBe(1);
    }

    [TestMethod]
    public async Task ShowsNoPasswordAndNoKey()
    {
        _test.Server.WriteConfig(_test.Folder["nuget.config"], FeedTest.Access with { Password = "hunter2", ApiKey = "sesame" });

        var error = await Should.ThrowAsync<FeedException>(() => _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output));

        error.ToString().ShouldNotContain("hunter2");
        error.ToString().ShouldNotContain("sesame");
    }

    [TestMethod]
    public async Task TakesCredentialsFromTheEnvironmentThatItNames()
    {
        var access = new FeedAccess { ApiKey = Environment.GetEnvironmentVariable("PATH") };
        using var server = LoopbackFeed.Start(access);
        server.WriteConfig(_test.Folder["nuget.config"], access with { ApiKey = "%PATH%" });

        (await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output)).WasUploaded.ShouldBeTrue();
    }

    [TestMethod]
    public async Task KnowsOnlyWhatItHas()
    {
        (await _test.Feed.ListAsync("no.such.package")).ShouldBeEmpty();
        (await _test.Feed.TryDownloadAsync("just.linux-x64", new NuGetVersion(9, 9, 9), _test.Folder["x.nupkg"])).ShouldBeFalse();
        (await Should.ThrowAsync<FeedException>(() => _test.InstallAsync(TestClosure.Name("7.0.0")))).Message
            .ShouldBe("CAIRN5073: Package 'Closure.cinnabar' version '7.0.0' is not in 'loopback'. Publish it, or add a feed that has it to nuget.config.");
    }

    [TestMethod]
    public async Task ListsWhatIsUnlisted()
    {
        _test.Server.Packages.Unlist("just.linux-x64", "1.57.0");

        (await _test.Feed.ListAsync("just.linux-x64")).ShouldHaveSingleItem();
    }

    [TestMethod]
    public void IsFoundByNameAndByAddress()
    {
        Feed.Open("LOOPBACK", _test.Folder.Root).Name.ShouldBe("loopback");
        Feed.Open(_test.Server.Index.ToString(), _test.Folder.Root).Name.ShouldBe("loopback");
        Feed.OpenAll(_test.Folder.Root).Select(static feed => feed.Name).ShouldContain("loopback");
    }

    [TestMethod]
    [DataRow("lopback")]
    [DataRow("https://feed.example.net/v3/index.json")]
    public void ThatDoesNotExistIsNamedWithThoseThatDo(string name) =>
        Should.Throw<FeedException>(() => Feed.Open(name, _test.Folder.Root)).Message.ShouldStartWith(
            $"CAIRN5070: '{name}' is neither a folder nor a source of nuget.config, which has 'loopback'. Name one of these, give a path, or add the source and its credentials to nuget.config.");

    [TestMethod]
    public async Task ThatDoesNotAnswerIsNamed()
    {
        var feed = _test.Feed;
        _test.Server.Dispose();

        (await Should.ThrowAsync<FeedException>(() => feed.ListAsync("just.linux-x64"))).Message.ShouldStartWith("CAIRN5071: The feed 'loopback' did not answer as a NuGet v3 feed: ");
    }

    [TestMethod]
    public void DiagnosticsSayWhatIsWrongAndWhatToDo()
    {
        FeedDiagnostics.All.Select(static diagnostic => diagnostic.Id).ShouldBe(["CAIRN5070", "CAIRN5071", "CAIRN5072", "CAIRN5073", "CAIRN5075", "CAIRN5076", "CAIRN5079"]);
        FeedDiagnostics.All.ShouldAllBe(static diagnostic => diagnostic.Message.Contains("{0}", StringComparison.Ordinal) && diagnostic.WayOut.EndsWith('.'));
    }

    public void Dispose() => _test.Dispose();
}
