namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineCompared : MachineTest
{
    [TestMethod]
    public async Task WithItselfAfterARebootIsTheSame()
    {
        var machine = await StartAsync("cinnabar");
        var before = await TimeAsync("first snapshot", () => machine.SnapshotAsync());

        await machine.RebootAsync();

        var after = await TimeAsync("second snapshot", () => machine.SnapshotAsync());
        after.Since(before).ShouldBeEmpty();
        after.Digest.ShouldBe(before.Digest);
        after.Entries.Count.ShouldBeGreaterThan(1000);
    }

    [TestMethod]
    public async Task ShowsEachKindOfChange()
    {
        var machine = await StartAsync("cinnabar");
        (await machine.RunAsync("cd /etc; echo old >written; touch moded owned gone; ln -s a linked; mkdir folder")).Check();
        var before = await machine.SnapshotAsync();

        (await machine.RunAsync("cd /etc; echo new >written; chmod 600 moded; chown 5:6 owned; rm gone; ln -sfn b linked; rmdir folder; touch folder fresh")).Check();

        var after = await machine.SnapshotAsync();
        after.Digest.ShouldNotBe(before.Digest);
        after.Since(before).Select(static line => string.Join(' ', line.Split(' ')[..2])).ShouldBe(
            ["~ /etc/folder:", "+ /etc/fresh:", "- /etc/gone:", "~ /etc/linked:", "~ /etc/moded:", "~ /etc/owned:", "~ /etc/written:"]);
    }

    [TestMethod]
    public async Task WithAFileOfItsImageRewrittenAsItWasIsTheSame()
    {
        var machine = await StartAsync("cinnabar");
        var before = await machine.SnapshotAsync();

        (await machine.RunAsync("cp -a /etc/login.defs /etc/copy; rm /etc/login.defs; mv /etc/copy /etc/login.defs")).Check();

        (await machine.SnapshotAsync()).Since(before).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task LeavesOutWhatIsIgnored()
    {
        var machine = await StartAsync("cinnabar");
        string[] ignored = [.. MachineSnapshot.Restless, "/opt/state", "/etc/*.lock"];
        var before = await machine.SnapshotAsync(ignored);

        (await machine.RunAsync("mkdir -p /opt/state/journal; touch /opt/state/journal/1 /opt/statement /etc/a.lock")).Check();

        (await machine.SnapshotAsync(ignored)).Since(before).Select(static line => line.Split(':')[0]).ShouldBe(["+ /opt/statement"]);
    }
}
