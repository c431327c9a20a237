using System.Security.Cryptography;

namespace Cairn.Software.Tests.Payloads;

[TestClass]
public sealed class PayloadFetched
{
    [TestMethod]
    public void IsNamedByItsHashAndFetchedOnce()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (_, _) => Answer.Ok(Fetching.Body));

        var file = fetching.Get($"{server.Address}/tool.tgz");
        var again = fetching.Get($"{server.Address}/tool.tgz");

        again.ShouldBe(file);
        File.ReadAllBytes(file).ShouldBe(Fetching.Body);
        fetching.Folder.Files().ShouldBe([$"sha512-{Convert.ToHexStringLower(SHA512.HashData(Fetching.Body))}"]);
        server.Ranges.Count.ShouldBe(1);
    }

    [TestMethod]
    public void GoesOnWhereTheConnectionWasCut()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (number, from) =>
            number == 1 ? Answer.Ok(Fetching.Body) with { CutAfter = 1000 } : Answer.Rest(Fetching.Body, from));

        var file = fetching.Get($"{server.Address}/tool.tgz");

        File.ReadAllBytes(file).ShouldBe(Fetching.Body);
        server.Ranges.ShouldBe([0, 1000]);
    }

    [TestMethod]
    public void GoesOnInTheNextBuild()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (number, from) =>
            number == 1 ? Answer.Ok(Fetching.Body) with { CutAfter = 1000 } : Answer.Rest(Fetching.Body, from));
        Should.Throw<PayloadException>(() => fetching.Get($"{server.Address}/tool.tgz", attempts: 1)).Id.ShouldBe("CAIRN5029");

        var file = fetching.Get($"{server.Address}/tool.tgz", attempts: 1);

        File.ReadAllBytes(file).ShouldBe(Fetching.Body);
        server.Ranges.ShouldBe([0, 1000]);
    }

    [TestMethod]
    public void BeginsAgainWhenTheServerDoesNotGoOn()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (number, _) => Answer.Ok(Fetching.Body) with { CutAfter = number == 1 ? 1000 : null });

        File.ReadAllBytes(fetching.Get($"{server.Address}/tool.tgz")).ShouldBe(Fetching.Body);
    }

    [TestMethod]
    public void BeginsAgainWhenWhatWasThereIsOfAnotherFile()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (_, from) => from == 0 ? Answer.Ok(Fetching.Body) : Answer.Rest(Fetching.Body, from));
        fetching.Folder.Write($"sha512-{Convert.ToHexStringLower(SHA512.HashData(Fetching.Body))}.part", "something else");

        File.ReadAllBytes(fetching.Get($"{server.Address}/tool.tgz")).ShouldBe(Fetching.Body);
    }

    [TestMethod]
    [DataRow(503)]
    [DataRow(429)]
    [DataRow(500)]
    public void IsTriedAgainAfterWhatMayPass(int status)
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start((number, _) => number < 3 ? new Answer(status, []) : Answer.Ok(Fetching.Body));

        File.ReadAllBytes(fetching.Get($"{server.Address}/tool.tgz")).ShouldBe(Fetching.Body);
        server.Ranges.Count.ShouldBe(3);
    }

    [TestMethod]
    public void IsNotTriedAgainWhenItDoesNotExist()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (_, _) => new Answer(404, []));

        var error = Should.Throw<PayloadException>(() => fetching.Get($"{server.Address}/tool.tgz"));

        error.Id.ShouldBe("CAIRN5029");
        error.Message.ShouldStartWith($"Payload '{server.Address}/tool.tgz' could not be fetched in 1 attempts: ");
        error.Message.ShouldContain("404");
        server.Ranges.Count.ShouldBe(1);
    }

    [TestMethod]
    public void FollowsARedirect()
    {
        using var fetching = new Fetching();
        using var target = PayloadServer.Start(static (_, _) => Answer.Ok(Fetching.Body));
        using var server = PayloadServer.Start((_, _) => new Answer(302, []) { Headers = $"Location: {target.Address}/elsewhere\r\n" });

        File.ReadAllBytes(fetching.Get($"{server.Address}/tool.tgz")).ShouldBe(Fetching.Body);
    }

    [TestMethod]
    public void WithAWrongHashIsNotKeptAndBothHashesAreNamed()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (_, _) => Answer.Ok([1, 2, 3]));

        var error = Should.Throw<PayloadException>(() => fetching.Get($"{server.Address}/tool.tgz"));

        error.Id.ShouldBe("CAIRN5027");
        error.Message.ShouldBe($"Payload '{server.Address}/tool.tgz' of software 'tool' has other content: expected '{Fetching.IntegrityOf(Fetching.Body)}', found '{Fetching.IntegrityOf([1, 2, 3])}'. Nothing was kept. If its publisher announces the new hash, change Integrity; otherwise distrust the source.");
        fetching.Folder.Files().ShouldBeEmpty();
    }

    [TestMethod]
    public void WithoutIntegrityIsRefusedAndNamesTheHash()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (_, _) => Answer.Ok(Fetching.Body));

        var error = Should.Throw<PayloadException>(() => fetching.Get($"{server.Address}/tool.tgz", integrity: ""));

        error.Id.ShouldBe("CAIRN5025");
        error.Message.ShouldContain($"write Integrity=\"{Fetching.IntegrityOf(Fetching.Body)}\".");
        fetching.Folder.Files().ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ThatIsTooLargeIsRefused(bool isEndless)
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start((_, _) => Answer.Ok(Fetching.Body) with { IsEndless = isEndless });

        var error = Should.Throw<PayloadException>(() => fetching.Get($"{server.Address}/tool.tgz", maxSize: 1000));

        error.Id.ShouldBe("CAIRN5028");
        error.Message.ShouldContain("has more than the 1000 bytes allowed");
    }

    [TestMethod]
    public void ThatChangedInTheCacheIsNamedAndFetchedAgain()
    {
        using var fetching = new Fetching();
        using var server = PayloadServer.Start(static (_, _) => Answer.Ok(Fetching.Body));
        var file = fetching.Get($"{server.Address}/tool.tgz");
        File.WriteAllText(file, "tampered");

        fetching.Get($"{server.Address}/tool.tgz");

        File.ReadAllBytes(file).ShouldBe(Fetching.Body);
        fetching.Warnings.ShouldHaveSingleItem().ShouldStartWith($"The cached download '{file}' of software 'tool' changed on disk: expected '{Fetching.IntegrityOf(Fetching.Body)}', found '");
    }
}
