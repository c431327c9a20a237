using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Pulling;
using Cairn.Activation.Tests.Pulling.Support;
using Cairn.Testing;

namespace Cairn.Activation.Tests.Pulling;

[TestClass]
public sealed class MachineThatPulls
{
    [TestMethod]
    public async Task ComesToTheNewestClosure()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");

        test.Pull().ShouldBe(0, test.Output);

        test.Motd.ShouldBe("one");
        test.Downloads.ShouldBe(["closure.cinnabar.1.0.0.nupkg", "just.linux-x64.1.57.0.nupkg"]);
        test.State.Highest.ShouldBe("1.0.0");
        using var status = new StringWriter();
        Status.Write(test.Machine.Layout, status);
        status.ToString().ShouldContain($"last pull: 1.0.0 from {test.Server.Index} ended with 0 on 2026-11-01 00:00:00Z");
    }

    [TestMethod]
    public async Task FetchesNothingTwice()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        test.Pull();
        test.Server.ForgetRequests();

        test.Pull().ShouldBe(0);
        test.Downloads.ShouldBeEmpty();
        test.Activated.Count.ShouldBe(1);

        await test.PublishAsync("two");
        test.Pull().ShouldBe(0, test.Output);
        test.Downloads.ShouldBe(["closure.cinnabar.1.0.1.nupkg"]);
        test.Motd.ShouldBe("two");
    }

    [TestMethod]
    [Description("A generation that somebody went back from, or a closure that was deployed in between, is none that is active.")]
    public async Task ComesBackToTheNewestClosure()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        test.Pull();
        await test.PublishAsync("two");
        test.Pull();
        test.Machine.Activator.Activate(new GenerationList(test.Machine.Layout).Earlier(1), new());
        test.Motd.ShouldBe("one");

        test.Pull().ShouldBe(0, test.Output);

        test.Motd.ShouldBe("two");
    }

    [TestMethod]
    [Description("C20: a closure that could not be activated is tried again, later each time, and the failure stays visible.")]
    public async Task TriesAgainWhatFailed()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        test.EndsWith = (int)ExitCode.RolledBack;

        test.Pull().ShouldBe(31);
        test.Clock.Pass(TimeSpan.FromMinutes(9));
        test.Pull().ShouldBe(31);
        test.Activated.Count.ShouldBe(1);
        test.Output.ShouldBe("1.0.0 failed 1 times, and is tried again from 2026-11-01 00:10:00Z on: told so\n");

        test.Clock.Pass(TimeSpan.FromMinutes(1));
        test.Pull().ShouldBe(31);
        test.Clock.Pass(TimeSpan.FromMinutes(19));
        test.Pull().ShouldBe(31);
        test.Activated.Count.ShouldBe(2);
        test.State.Failures.ShouldBe(2);

        test.EndsWith = null;
        test.Pull(static wish => wish with { IsImpatient = true }).ShouldBe(0, test.Output);
        test.State.Failures.ShouldBe(0);
        test.Motd.ShouldBe("one");
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 10)]
    [DataRow(3, 40)]
    [DataRow(8, 1280)]
    [DataRow(9, 1440)]
    [DataRow(1000, 1440)]
    public void WaitsLongerEachTime(int failures, int minutes) => BackOff.After(failures).ShouldBe(TimeSpan.FromMinutes(minutes));

    [TestMethod]
    public async Task DoesNotWaitForANewerClosure()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        test.EndsWith = (int)ExitCode.RolledBack;
        test.Pull();
        test.EndsWith = null;
        await test.PublishAsync("two");

        test.Pull().ShouldBe(0, test.Output);

        test.Motd.ShouldBe("two");
    }

    [TestMethod]
    [Description("Whoever is killed in the middle has not succeeded, wherever the machine is.")]
    public async Task FinishesWhatWasInterrupted()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        test.Pull();
        var book = new PullBook(test.Machine.Layout);
        book.Write(book.Read() with { Last = test.State.Last! with { ExitCode = null } });

        test.Pull().ShouldBe(0);

        test.Activated.Count.ShouldBe(2);
    }

    [TestMethod]
    public async Task GoesOnWhereADownloadWasCut()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        var size = test.Server.Packages[PullTest.PackageId, "1.0.0"].Content.Length;
        test.Server.CutAfter = (size / 3) + 1;

        test.Pull().ShouldBe(0, test.Output);

        test.Motd.ShouldBe("one");
        test.Downloads.Count(static file => file == "closure.cinnabar.1.0.0.nupkg").ShouldBe(3);
    }

    [TestMethod]
    [Description("A run that was cut leaves what it has to the next one.")]
    public async Task GoesOnWhereAnEarlierRunWasCut()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        test.Server.CutAfter = 100;
        Directory.CreateDirectory(test.Machine.Layout.Pulled);
        var content = test.Server.Packages[PullTest.PackageId, "1.0.0"].Content;
        await File.WriteAllBytesAsync(Path.Combine(test.Machine.Layout.Pulled, "Closure.cinnabar.1.0.0.nupkg.part"), content[..^50].ToArray());

        test.Pull().ShouldBe(0, test.Output);

        test.Downloads.Count(static file => file == "closure.cinnabar.1.0.0.nupkg").ShouldBe(1);
    }

    [TestMethod]
    public async Task FetchesFromAFolder()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        await File.WriteAllBytesAsync(Path.Combine(test.PackagesFolder, "just.linux-x64.1.57.0.nupkg"), test.Server.Packages["just.linux-x64", "1.57.0"].Content.ToArray());

        test.Pull(new FolderSource(test.PackagesFolder), test.PackagesFolder).ShouldBe(0, test.Output);

        test.Motd.ShouldBe("one");
    }

    [TestMethod]
    public async Task ShowsItsCredentialsToTheFeed()
    {
        var access = new FeedAccess { User = "machine", Password = "right", ApiKey = "key" };
        using var test = new PullTest(access);
        await test.PublishAsync("one");

        test.Pull().ShouldBe(10);
        test.Output.ShouldStartWith($"CAIRN7151: The feed '{test.Server.Index}' does not let this machine in: 401 Unauthorized.");

        var file = test.Machine.Write("credentials", "machine:right\n");
        test.Credentials = FeedCredentials.Read(file);
        test.Pull().ShouldBe(0, test.Output);
    }

    [TestMethod]
    [DataRow("no-colon")]
    [DataRow("a:b\nc:d")]
    public void NeedsWholeCredentials(string text)
    {
        using var test = new PullTest();
        var file = test.Machine.Write("credentials", text);

        var error = Should.Throw<ActivationException>(() => FeedCredentials.Read(file));

        error.Message.ShouldStartWith($"CAIRN7157: '{file}' does not have credentials");
        error.Message.ShouldNotContain(text);
    }

    [TestMethod]
    [Description("X13: two at once would write into one file.")]
    public async Task PullsOnceAtATime()
    {
        using var test = new PullTest();
        await test.PublishAsync("one");
        using var held = ActivationLock.Take(test.Machine.Layout, test.Machine.Layout.PullLock, "fetching a closure");

        Should.Throw<ActivationException>(() => test.Pull()).Diagnostic.Exit.ShouldBe(ExitCode.LockHeld);
    }
}
