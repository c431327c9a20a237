using Cairn.Composition;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class LaunchdJobRendered
{
    [TestMethod]
    public void IsAPropertyListOfWhatIsSet()
    {
        var rendering = Support.Mac.Render(static darwin =>
        {
            var backup = darwin.Launchd.Daemons["backup"];
            backup.ProgramArguments = ["/usr/local/bin/backup", "--to", "a & b"];
            backup.StartCalendarInterval = [new() { Hour = 3, Minute = 30 }];
            backup.KeepAliveWhen.SuccessfulExit = false;
            backup.Umask = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
            backup.UserName = "_backup";
            backup.Extra["HopefullyExitsLast"] = true;
        });

        rendering.Files["launchd/daemons/net.cairn.backup.plist"].ShouldBe(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
            	<key>HopefullyExitsLast</key>
            	<true/>
            	<key>KeepAlive</key>
            	<dict>
            		<key>SuccessfulExit</key>
            		<false/>
            	</dict>
            	<key>Label</key>
            	<string>net.cairn.backup</string>
            	<key>ProgramArguments</key>
            	<array>
            		<string>/usr/local/bin/backup</string>
            		<string>--to</string>
            		<string>a &amp; b</string>
            	</array>
            	<key>StartCalendarInterval</key>
            	<dict>
            		<key>Hour</key>
            		<integer>3</integer>
            		<key>Minute</key>
            		<integer>30</integer>
            	</dict>
            	<key>Umask</key>
            	<integer>18</integer>
            	<key>UserName</key>
            	<string>_backup</string>
            </dict>
            </plist>

            """);
    }

    [TestMethod]
    public void StandsInTheManifestByKindAndLabel()
    {
        var rendering = Support.Mac.Render(static darwin =>
        {
            darwin.Launchd.Daemons["b"].Script = "true";
            darwin.Launchd.Daemons["a"].Script = "true";
            darwin.Launchd.Agents["menu"].Script = "true";
            darwin.Home["al"].Launchd.Agents["sync"].Script = "true";
            darwin.Home["al"].Launchd.Agents["sync"].Background = true;
        });

        rendering.Manifest.LaunchdJobs.ShouldBe(
        [
            new() { Label = "net.cairn.a", Kind = DarwinLaunchdKind.Daemon, File = "launchd/daemons/net.cairn.a.plist" },
            new() { Label = "net.cairn.b", Kind = DarwinLaunchdKind.Daemon, File = "launchd/daemons/net.cairn.b.plist" },
            new() { Label = "net.cairn.menu", Kind = DarwinLaunchdKind.Agent, File = "launchd/agents/net.cairn.menu.plist" },
            new() { Label = "net.cairn.sync", Kind = DarwinLaunchdKind.UserAgent, File = "launchd/homes/al/net.cairn.sync.plist", User = "al", IsBackground = true },
        ]);
        rendering.Files.Keys.ShouldBe(rendering.Manifest.LaunchdJobs.Select(static job => job.File), ignoreOrder: true);
    }

    [TestMethod]
    public void RunsItsScriptInAShellThatStopsAtErrors()
    {
        var job = Written(static job => job.Script = "cd /tmp\nls");

        job["ProgramArguments"].Items.ShouldBe(["/bin/sh", "-e", "-c", "cd /tmp\nls"]);
    }

    [TestMethod]
    public void IsLeftOutWhenSwitchedOff()
    {
        var rendering = Support.Mac.Render(
            static darwin => darwin.Launchd.Daemons["backup"].Script = "true",
            static darwin => darwin.Overrides.Launchd.Daemons["backup"].Enable = false);

        rendering.Manifest.LaunchdJobs.ShouldBeEmpty();
    }

    [TestMethod]
    public void HasSeveralTimesAsAnArrayInOrder()
    {
        var job = Written(static job =>
        {
            job.Script = "true";
            job.StartCalendarInterval = [new() { Weekday = 5 }, new() { Weekday = 1 }];
        });

        job["StartCalendarInterval"].Items.Select(static item => item.Entries["Weekday"]).ShouldBe([5, 1]);
    }

    [TestMethod]
    public void PutsSocketsOfOneNameIntoAnArray()
    {
        var job = Written(static job =>
        {
            job.Script = "true";
            job.Sockets["v4"].Name = "Listeners";
            job.Sockets["v4"].SockFamily = LaunchdSocketFamily.IPv4;
            job.Sockets["v6"].Name = "Listeners";
            job.Sockets["v6"].SockFamily = LaunchdSocketFamily.IPv6;
            job.Sockets["control"].SockPathName = "/var/run/control.sock";
        });

        job["Sockets"].Entries["Listeners"].Items.Select(static item => item.Entries["SockFamily"]).ShouldBe(["IPv4", "IPv6"]);
        job["Sockets"].Entries["control"].Entries["SockPathName"].ShouldBe("/var/run/control.sock");
    }

    [TestMethod]
    public void OffersAPlainMachServiceAsTrue()
    {
        var job = Written(static job =>
        {
            job.Script = "true";
            job.MachServices.Add("com.example.index");
        });

        job["MachServices"].Entries["com.example.index"].ShouldBe(true);
    }

    private static IReadOnlyDictionary<string, PropertyListValue> Written(Action<LaunchdDaemon> configure)
    {
        var rendering = Support.Mac.Render(darwin => configure(darwin.Launchd.Daemons["job"]));

        return PropertyListReader.ReadDocument(rendering.Files.Values.Single()).Entries;
    }
}
