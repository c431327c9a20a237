using Cairn.Cli.Tests.Support;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class CertificatesEnd
{
    private const string Path = "hosts/c/vars/site/certificate.pem";

    [TestMethod]
    [DataRow(365, 334, false)]
    [DataRow(365, 336, true)]
    [DataRow(9, 5, false)]
    [DataRow(9, 7, true)]
    public void SoonIsAWarningOfCheck(int life, int day, bool isDue)
    {
        using var fleet = Fleet(life);
        fleet.Succeed("vars", "generate");
        At(fleet, day);

        fleet.Succeed("vars", "check").Output.Contains($"'{Path}' is good until {Start.AddDays(life):yyyy-MM-dd} only. Run 'cairn vars rotate --expiring' to renew it.", StringComparison.Ordinal).ShouldBe(isDue);
    }

    [TestMethod]
    public void AndFailCheckThen()
    {
        using var fleet = Fleet(365);
        fleet.Succeed("vars", "generate");
        At(fleet, 366);

        var check = fleet.Run("vars", "check");

        check.ExitCode.ShouldBe(20);
        check.Output.Trim().ShouldBe($"'{Path}' was good until {Start.AddDays(365):yyyy-MM-dd}, so nobody trusts it any more. Run 'cairn vars rotate --expiring' to renew it.");
        fleet.Run("vars", "check", "--json").Output.ShouldContain("\"kind\": \"Expired\"");
    }

    [TestMethod]
    public void ButAreRenewedOnlyWhenToldTo()
    {
        using var fleet = Fleet(365);
        fleet.Succeed("vars", "generate");
        var before = fleet.Snapshot();
        fleet.Succeed("vars", "rotate", "--expiring").Output.Trim().ShouldBe("No certificate ends soon.");
        At(fleet, 350);

        fleet.Succeed("vars", "generate").Errors.ShouldContain($"'{Path}' is good until");
        fleet.Succeed("vars", "fix");
        var untouched = fleet.Snapshot();
        var rotated = fleet.Succeed("vars", "rotate", "--expiring");

        untouched.ShouldBe(before);
        rotated.Output.ShouldContain("c/site");
        fleet.Snapshot().Where(file => before[file.Key] != file.Value).Select(static file => file.Key).ShouldBe([Path, "hosts/c/vars/used/secret.sops", "hosts/c/vars/used/value.pub"]);
        fleet.Succeed("vars", "check").Output.Trim().ShouldBe("Every value exists, is current, and is encrypted for whom it should be.");
    }

    [TestMethod]
    public void ThatAreNoneAreReported()
    {
        using var fleet = Fleet(365);
        fleet.Succeed("vars", "generate");
        fleet.Write(Path, "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n");

        var check = fleet.Run("vars", "check");

        check.ExitCode.ShouldBe(20);
        check.Output.ShouldContain($"'{Path}' is no certificate in PEM. Restore it from git, or run 'cairn vars rotate --generator site'.");
    }

    private static DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A machine with a certificate, and something that depends on it.</summary>
    private static VarsFolder Fleet(int life)
    {
        var fleet = new VarsFolder();
        fleet.Programs.CertificateLife = TimeSpan.FromDays(life);
        fleet.Programs.Machines["c"].Add(FakePrograms.Generator("site") with { Files = [new("certificate.pem", false, false, FinalNewline.AsGiven) { IsCertificate = true }] });
        fleet.Programs.Machines["c"].Add(FakePrograms.Generator("used") with { Dependencies = [new VarPlace("c", "site")] });
        At(fleet, 0);
        return fleet;
    }

    private static void At(VarsFolder fleet, int day)
    {
        fleet.Programs.Clock = new Clock(Start.AddDays(day));
        fleet.Surroundings = fleet.Surroundings with { Clock = fleet.Programs.Clock };
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
