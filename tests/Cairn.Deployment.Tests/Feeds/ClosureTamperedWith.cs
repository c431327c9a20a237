using System.Text;
using Cairn.Deployment.Feeds;
using Cairn.Store;
using Cairn.Store.Signing;
using Cairn.Testing;

namespace Cairn.Deployment.Tests.Feeds;

[TestClass]
public sealed class ClosureTamperedWith : IDisposable
{
    private readonly FeedTest _test = new();

    [TestInitialize]
    public Task PublishAsync() => _test.Publisher.PublishAsync(_test.Closure.Draft, _test.Output);

    [TestMethod]
    public async Task IsRefusedWhenTheClosureChanged()
    {
        _test.Tamper("1.0.0", "cairn/closure.json", static bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("just", "jast", StringComparison.Ordinal)));

        (await RefusalAsync<StoreException>()).ShouldStartWith("CAIRN5067: The signed statement of 'cinnabar' is about a closure of SHA-256 '");
    }

    [TestMethod]
    public async Task IsRefusedWhenTheSignatureChanged()
    {
        _test.Tamper("1.0.0", "cairn/closure.sig", static bytes => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(bytes).Replace("1.0.0", "1.0.9", StringComparison.Ordinal)));

        (await RefusalAsync<StoreException>()).ShouldStartWith("CAIRN5066: The signature of 'fleet' does not fit the statement of 'cinnabar'.");
    }

    [TestMethod]
    public async Task IsRefusedWithoutASignature()
    {
        _test.Tamper("1.0.0", "cairn/closure.sig", change: null);

        (await RefusalAsync<StoreException>()).ShouldBe("CAIRN5078: The closure package 'Closure.cinnabar 1.0.0' is not signed. Publish it with a SigningKeyFile; no machine accepts it without.");
    }

    [TestMethod]
    public async Task IsRefusedFromAKeyThatIsNotTrusted()
    {
        using var other = SigningKey.Generate("other");

        (await RefusalAsync<StoreException>(other.PublicKey)).ShouldStartWith("CAIRN5065: The closure of 'cinnabar' is signed by 'fleet', but trusted are 'other'.");
    }

    [TestMethod]
    public async Task IsRefusedWhenItIsAnOldOneUnderANewVersion()
    {
        await _test.Publisher.PublishAsync(_test.Closure.Make("second"), _test.Output);
        _test.Server.Packages.Replace(TestClosure.PackageId, "1.0.1", _test.Server.Packages[TestClosure.PackageId, "1.0.0"].Content.ToArray());

        (await Should.ThrowAsync<StoreException>(() => _test.InstallAsync(TestClosure.Name("1.0.1")))).Message
            .ShouldStartWith("CAIRN5067: The signed statement of 'cinnabar' is about version '1.0.0', not '1.0.1'.");
    }

    [TestMethod]
    public async Task IsRefusedWhenItIsAnothersMachine() =>
        (await Should.ThrowAsync<StoreException>(() => _test.InstallAsync(TestClosure.Name() with { Machine = "electrum" }))).Message
            .ShouldStartWith("CAIRN5067: The signed statement of 'electrum' is about machine 'cinnabar', not 'electrum'.");

    [TestMethod]
    public async Task IsNotUsedWhenAnObjectChanged()
    {
        // Another object's archive in its place: a well-formed one.
        var system = _test.Closure.Draft.Closure.System.Path;
        byte[] other = [];
        _test.Tamper("1.0.0", $"cairn/objects/{system}.nar.zst", bytes => other = bytes);
        _test.Tamper("1.0.0", $"cairn/objects/{_test.Closure.Own.Path}.nar.zst", _ => other);

        (await RefusalAsync<StoreException>()).ShouldContain($"'{_test.Closure.Own.Path}'");
        _test.IsInstalled(_test.Closure.Own).ShouldBeFalse();
    }

    [TestMethod]
    public async Task IsNotUsedWhenAnArchiveIsDamaged()
    {
        _test.Tamper("1.0.0", $"cairn/objects/{_test.Closure.Own.Path}.nar.zst", static bytes => bytes[..^4]);

        (await RefusalAsync<StoreException>()).ShouldBe($"CAIRN5074: The closure package 'Closure.cinnabar 1.0.0' cannot be read: 'cairn/objects/{_test.Closure.Own.Path}.nar.zst' is damaged. Publish the closure again, and distrust the feed if it happens twice.");
        _test.IsInstalled(_test.Closure.Own).ShouldBeFalse();
    }

    [TestMethod]
    public async Task IsNotUsedWhenAnObjectIsMissing()
    {
        _test.Tamper("1.0.0", $"cairn/objects/{_test.Closure.Own.Path}.nar.zst", change: null);

        (await RefusalAsync<StoreException>()).ShouldBe($"CAIRN5077: The store object '{_test.Closure.Own.Path}' is not in 'Closure.cinnabar 1.0.0', and comes from no other package. Publish the closure again.");
    }

    [TestMethod]
    [DataRow("cairn/closure.json")]
    public async Task IsRefusedWithoutItsClosure(string entry)
    {
        _test.Tamper("1.0.0", entry, change: null);

        (await RefusalAsync<StoreException>()).ShouldBe($"CAIRN5074: The closure package 'Closure.cinnabar 1.0.0' cannot be read: it has no '{entry}'. Publish the closure again, and distrust the feed if it happens twice.");
    }

    [TestMethod]
    public async Task IsRefusedWhenItIsNoPackage()
    {
        _test.Server.Packages.Replace(TestClosure.PackageId, "1.0.0", [1, 2, 3]);

        (await RefusalAsync<StoreException>()).ShouldBe("CAIRN5074: The closure package 'Closure.cinnabar 1.0.0' cannot be read: it is no zip archive. Publish the closure again, and distrust the feed if it happens twice.");
    }

    [TestMethod]
    public async Task UsesNoSoftwareFromAPackageThatChanged()
    {
        var forged = await File.ReadAllBytesAsync(_test.Closure.WriteSoftware("1.57.0", "forged", " Forged."));
        _test.Server.Packages.Replace(TestClosure.SoftwareId, "1.57.0", forged);

        (await RefusalAsync<FeedException>()).ShouldStartWith("CAIRN5076: Package 'just.linux-x64' version '1.57.0' is not the one that the closure was built with: expected hash 'sha512-");
        _test.IsInstalled(_test.Closure.Software).ShouldBeFalse();
    }

    [TestMethod]
    public async Task NamesSoftwareThatNoFeedHas()
    {
        using var other = LoopbackFeed.Start().Add(_test.Output);
        other.WriteConfig(_test.Folder["nuget.config"]);

        (await RefusalAsync<FeedException>()).ShouldBe("CAIRN5073: Package 'just.linux-x64' version '1.57.0' is not in 'loopback'. Publish it, or add a feed that has it to nuget.config.");
    }

    [TestMethod]
    public async Task IsFineWithoutTampering() =>
        (await _test.InstallAsync(TestClosure.Name())).ShouldBe(_test.Closure.Draft.Closure);

    public void Dispose() => _test.Dispose();

    private async Task<string> RefusalAsync<T>(params TrustedKey[] trusted)
        where T : Exception => (await Should.ThrowAsync<T>(() => _test.InstallAsync(TestClosure.Name(), trusted: trusted))).Message;
}
