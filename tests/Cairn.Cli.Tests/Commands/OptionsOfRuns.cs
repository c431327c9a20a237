using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Commands;

/// <summary>Options of <c>cairn deploy</c> that go with one another, or do not.</summary>
[TestClass]
public sealed class OptionsOfRuns
{
    // Nothing listens on port 1 of this computer.
    private const string Project = "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem><Address>root@127.0.0.1:1</Address></PropertyGroup></Project>";

    [TestMethod]
    [Description("W04, W05, R12: what a dry run could not do is refused before anything is asked, so no dry run takes anything back.")]
    [DataRow("--all-or-nothing")]
    [DataRow("--reboot")]
    [DataRow("--confirm-within", "5")]
    public void WithoutEffectInADryRunAreRefused(params string[] option)
    {
        using var fleet = Fleet();

        var run = CliRun.In(fleet.Root, ["deploy", "cinnabar", "--no-build", "--dry-run", .. option]);

        run.ExitCode.ShouldBe(ExitCodes.Usage);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldBe($"cairn: '{option[0]}' has no effect with '--dry-run', which changes nothing. Leave one of them out.\n");
    }

    [TestMethod]
    public void ThatSayNoNumberAreRefused()
    {
        using var fleet = Fleet();

        var run = CliRun.In(fleet.Root, "deploy", "cinnabar", "--no-build", "--max-failures", "few");

        run.ExitCode.ShouldBe(ExitCodes.Usage);
        run.Errors.ShouldContain("CAIRN6039: 'few' does not say how many machines may fail.");
    }

    [TestMethod]
    [Description("P26: a machine that is known to be offline is listed and not built; without that option it is built, and fails.")]
    public void LeaveOutWhoCannotBeReached()
    {
        using var fleet = Fleet();
        System.Diagnostics.Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(fleet.Root, "key")]).WaitForExit();
        string[] reach = ["--identity", Path.Combine(fleet.Root, "key"), "--ssh-config", Path.Combine(fleet.Root, "none"), "--no-build"];

        var left = CliRun.In(fleet.Root, ["deploy", "cinnabar", "--skip-offline", .. reach]);
        var meant = CliRun.In(fleet.Root, ["deploy", "cinnabar", .. reach]);

        left.Output.ShouldContain("left out: CAIRN6011");
        left.ExitCode.ShouldBe(ExitCodes.Unreachable);
        meant.Output.ShouldContain("It has not been built.");
        meant.ExitCode.ShouldBe(ExitCodes.Configuration);
    }

    private static Folder Fleet() => new Folder().Write("Directory.Packages.props", "<Project />").Write("hosts/cinnabar/cinnabar.csproj", Project);
}
