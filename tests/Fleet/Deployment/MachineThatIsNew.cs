using System.Formats.Tar;
using System.IO.Compression;
using Cairn.Deployment.Connections;
using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Secrets.Age;
using Cairn.Store.Wire;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary>A machine that has no key of its own yet.</summary>
[TestClass]
public sealed class MachineThatIsNew : DeploymentTest
{
    private const string KeyFile = "/opt/cairn/state/machine-key.txt";

    [TestMethod]
    public async Task IsGivenItsKeyOnce()
    {
        var machine = await StartAsync("cinnabar");
        using var identity = AgeIdentity.Generate();
        using var text = identity.ToText();
        var (mine, asked) = (text.Span.ToArray(), 0);
        var target = Deployer.Target(machine, Deployer.Build(machine, Motd("one"))) with
        {
            Key = () =>
            {
                asked++;
                return [.. mine];
            },
        };

        (await Deployer.DeployAsync(target)).ExitCode.ShouldBe(0);
        (await Deployer.DeployAsync(target)).Kind.ShouldBe(OutcomeKind.NothingToDo);

        asked.ShouldBe(1);
        (await machine.Files.ReadAsync(KeyFile)).ShouldBe(System.Text.Encoding.UTF8.GetString(mine));
        (await machine.RunAsync(["stat", "--format=%a %U", KeyFile])).Check().ShouldBe("600 root");
    }

    [TestMethod]
    public async Task IsGivenNothingThatIsNoKey()
    {
        var machine = await StartAsync("cinnabar");

        var outcome = await Deployer.DeployAsync(Deployer.Target(machine, Deployer.Build(machine, Motd("one"))) with { Key = static () => "AGE-SECRET-KEY-NONE"u8.ToArray() });

        outcome.ExitCode.ShouldBe(20);
        outcome.Text.ShouldContain("CAIRN7102: What was brought as this machine's key cannot be read: ");
        outcome.Text.ShouldNotContain("AGE-SECRET-KEY-NONE");
        (await machine.RunAsync(["test", "-e", KeyFile])).ExitCode.ShouldBe(1);
    }

    [TestMethod]
    [Description("What keeps the activator from being put on a bare machine is told as it is, leaves nothing behind, and is over once it is mended.")]
    [DataRow("mkdir -p /opt/cairn && mount -t tmpfs -o size=1M none /opt/cairn", "No space left on device", "umount /opt/cairn", DisplayName = "no room")]
    [DataRow("printf '#!/bin/sh\nexit 1\n' > /usr/local/bin/sha256sum && chmod +x /usr/local/bin/sha256sum", "it arrived damaged", "rm /usr/local/bin/sha256sum", DisplayName = "damaged")]
    public async Task SaysWhyItCannotBePrepared(string hinder, string expected, string mend)
    {
        var machine = await StartAsync("cinnabar");
        (await machine.RunAsync(hinder)).Check();

        var outcome = await Deployer.DeployAsync(machine, Motd("one"));

        outcome.ExitCode.ShouldNotBe(0);
        outcome.Text.ShouldStartWith("CAIRN6019: 'cinnabar' has no activator yet, and one could not be put there: ");
        outcome.Text.ShouldContain(expected);
        (await machine.RunAsync("ls -A /opt/cairn/bootstrap")).Check().ShouldBeEmpty();
        (await machine.RunAsync(mend)).Check();
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
    }

    [TestMethod]
    [Description("The activator is packed once. What is kept of that and does not hold the activator's files, or has lost its end, is refused by the machine, and packed anew the next time.")]
    [DataRow(false, "it arrived damaged", DisplayName = "another program")]
    [DataRow(true, "tar: Unexpected EOF in archive", DisplayName = "cut off")]
    public async Task IsBroughtTheActivatorThatWasPackedOnce(bool isCut, string expected)
    {
        var machine = await StartAsync("cinnabar");
        var closure = Deployer.Build(machine, Motd("one"));
        var activator = closure.References.Single(static item => item.Path.Name.Text == BroughtActivator.ObjectName).Path;
        ActivatorArchive.Prepare(Deployer.Store, activator);
        var packed = Directory.GetFiles(Path.Combine(Deployer.StoreFolder, ".state/derived"), activator.FileName, SearchOption.AllDirectories).ShouldHaveSingleItem();
        var right = await File.ReadAllBytesAsync(packed);
        await File.WriteAllBytesAsync(packed, isCut ? right[..(right.Length / 2)] : PackedText("bin/cairn-activator", "another program"));

        var refused = await Deployer.DeployAsync(Deployer.Target(machine, closure));

        refused.Text.ShouldContain(expected);
        (await Deployer.DeployAsync(Deployer.Target(machine, closure))).ExitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(packed)).ShouldBe(right);
    }

    [TestMethod]
    public async Task IsNotDeployedByWhoCannotReadItsKey()
    {
        var machine = await StartAsync("cinnabar");

        var outcome = await Deployer.DeployAsync(
            Deployer.Target(machine, Deployer.Build(machine, Motd("one"))) with { Key = static () => throw new InvalidOperationException("no key of an admin") });

        outcome.ExitCode.ShouldBe(3);
        outcome.Text.ShouldStartWith("CAIRN6028: 'cinnabar' has no key to read its secrets with, and the fleet's copy of it cannot be read: no key of an admin");
        (await machine.RunAsync(["test", "-e", "/opt/cairn/state/current"])).ExitCode.ShouldBe(1);
    }

    private static byte[] PackedText(string name, string text)
    {
        using var packed = new MemoryStream();
        using (var archive = new TarWriter(new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)))
        {
            archive.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) });
        }

        return packed.ToArray();
    }
}
