using System.IO.Compression;
using Cairn.Deployment.Feeds;
using Cairn.Store;
using NuGet.Packaging;
using NuGet.Versioning;

namespace Cairn.Deployment.Tests.Feeds;

[TestClass]
public sealed class ClosurePublished : IDisposable
{
    private readonly FeedTest _test = new();

    [TestMethod]
    public async Task ArrivesWhole()
    {
        var published = await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);

        published.Name.ShouldBe(TestClosure.Name());
        published.WasUploaded.ShouldBeTrue();
        (await _test.InstallAsync(published.Name)).ShouldBe(_test.Closure.Draft.Closure);
        using var store = LocalStore.Open(_test.Folder["machine"]);
        store.VerifyAll().ShouldAllBe(static outcome => outcome.State == ObjectState.Intact);
        store.List().Count.ShouldBe(3);
    }

    [TestMethod]
    public async Task HoldsOnlyWhatNoOtherPackageHas()
    {
        var published = await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);

        using var zip = ZipFile.OpenRead(published.Package.ShouldNotBeNull());
        var closure = _test.Closure.Draft.Closure;
        zip.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("cairn/", StringComparison.Ordinal)).ShouldBe(
            ["cairn/closure.json", "cairn/closure.sig", $"cairn/objects/{closure.System.Path}.nar.zst", $"cairn/objects/{_test.Closure.Own.Path}.nar.zst"], ignoreOrder: true);
        using var reader = new PackageArchiveReader(published.Package!);
        reader.NuspecReader.GetDependencyGroups().Single().Packages.Single().ToString().ShouldBe("just.linux-x64 [1.57.0, 1.57.0]");
        reader.NuspecReader.GetPackageTypes().Single().Name.ShouldBe("CairnClosure");
        new FileInfo(published.Package!).Length.ShouldBeLessThan(closure.Objects.Sum(static item => item.NarSize) / 10);
    }

    [TestMethod]
    public async Task TwiceUploadsNothing()
    {
        await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);
        _test.Server.ForgetRequests();

        var again = await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);

        again.ShouldBe(new PublishedClosure(TestClosure.Name(), Package: null));
        _test.Server.Requests.ShouldNotBeEmpty();
        _test.Server.Requests.Count(static request => request.IsPush).ShouldBe(0);
        _test.Server.Requests.Sum(static request => request.Received).ShouldBe(0);
    }

    [TestMethod]
    public async Task GetsTheNextVersionWhenItChanged()
    {
        await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);

        var next = await _test.Publisher.PublishAsync(_test.Closure.Make("second"), _test.Output);
        var back = await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);

        next.Name.Version.ToString().ShouldBe("1.0.1");
        back.Name.Version.ToString().ShouldBe("1.0.2");
        (await _test.Feed.ListAsync(TestClosure.PackageId)).Select(static version => version.ToString()).ShouldBe(["1.0.0", "1.0.1", "1.0.2"]);
    }

    [TestMethod]
    public async Task IsPublishedAgainWhenTheFeedHasAForgery()
    {
        await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);
        _test.Tamper("1.0.0", "cairn/closure.sig", change: null);

        var again = await _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);

        again.Name.Version.ToString().ShouldBe("1.0.1");
    }

    [TestMethod]
    public async Task TakesTheVersionThatTheUserChose()
    {
        var published = await _test.Publisher.PublishAsync(_test.Closure.Draft, NuGetVersion.Parse("2.3.0"), _test.Output);
        var again = await _test.Publisher.PublishAsync(_test.Closure.Draft, NuGetVersion.Parse("2.3.0"), _test.Output);

        published.WasUploaded.ShouldBeTrue();
        again.WasUploaded.ShouldBeFalse();
        (await Should.ThrowAsync<FeedException>(() => _test.Publisher.PublishAsync(_test.Closure.Make("other"), NuGetVersion.Parse("2.3.0"), _test.Output))).Message
            .ShouldBe("CAIRN5075: Version '2.3.0' of 'Closure.cinnabar' is in the feed already, with another closure. Raise ClosureVersion, or leave it out: then the next free one is taken.");
    }

    [TestMethod]
    [Description("Also when time has passed, which ZIP archives tell in steps of two seconds.")]
    public async Task HasTheSameBytesEveryTime()
    {
        var one = new ClosurePackageWriter(_test.Key).Write(_test.Closure.Draft, new NuGetVersion(1, 0, 0), _test.Folder["one"]);
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        var other = new ClosurePackageWriter(_test.Key).Write(_test.Closure.Draft, new NuGetVersion(1, 0, 0), _test.Folder["other"]);

        File.ReadAllBytes(one).ShouldBe(File.ReadAllBytes(other));
    }

    [TestMethod]
    public async Task TravelsThroughAFolderToo()
    {
        var feed = Feed.Open("./feed", _test.Folder.Root);
        File.Copy(_test.Closure.SoftwarePackage, Path.Combine(Directory.CreateDirectory(_test.Folder["feed"]).FullName, Path.GetFileName(_test.Closure.SoftwarePackage)));
        var publisher = new ClosurePublisher(feed, _test.Key);

        var first = await publisher.PublishAsync(_test.Closure.Draft, _test.Output);
        var again = await publisher.PublishAsync(_test.Closure.Draft, _test.Output);

        first.WasUploaded.ShouldBeTrue();
        again.WasUploaded.ShouldBeFalse();
        using var store = LocalStore.Open(_test.Folder["machine"]);
        (await new ClosureInstaller(store, [feed], [_test.Key.PublicKey]).InstallAsync(first.Name)).ShouldBe(_test.Closure.Draft.Closure);
    }

    [TestMethod]
    public async Task MakesTheFolderOfAFeedThatIsNew()
    {
        var feed = Feed.Open("./new/feed", _test.Folder.Root);

        await new ClosurePublisher(feed, _test.Key).PublishAsync(_test.Closure.Draft, _test.Output);

        (await feed.ListAsync(TestClosure.PackageId)).ShouldHaveSingleItem();
    }

    public void Dispose() => _test.Dispose();
}
