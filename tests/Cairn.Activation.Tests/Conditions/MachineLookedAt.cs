using Cairn.Activation.Conditions;
using Cairn.Activation.Plans;
using Cairn.Activation.Tests.Support;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;
using Cairn.Store.Wire;

namespace Cairn.Activation.Tests.Conditions;

[TestClass]
public sealed class MachineLookedAt : IDisposable
{
    private readonly MachineFolder _machine = new();

    [TestMethod]
    public void IsAsItsGenerationSays()
    {
        Activate();

        var condition = new Examination(_machine.Layout, _machine.Surroundings).Run();

        condition.Generation.ShouldBe(1);
        condition.Confirmed.ShouldBe(1);
        condition.Since.ShouldNotBeNull().ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(-10));
        condition.Last.ShouldNotBeNull().Outcome.ShouldBe("Confirmed");
        condition.Drift.ShouldBeEmpty();
        condition.IsUnfinished.ShouldBeFalse();
    }

    [TestMethod]
    public void NamesFilesThatDrifted()
    {
        Activate();
        File.AppendAllText(_machine.Etc("copied"), "more");
        File.SetUnixFileMode(_machine.Etc("private"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        File.Delete(_machine.Etc("linked"));
        File.CreateSymbolicLink(_machine.Etc("linked"), "/elsewhere");
        File.Delete(_machine.Etc("missing"));

        var before = _machine.Snapshot();
        var drift = new Examination(_machine.Layout, _machine.Surroundings).Run().Drift;

        drift.Select(deviation => $"{deviation.Kind} {Path.GetFileName(deviation.What)} {deviation.Is.Replace(_machine.Root, "", StringComparison.Ordinal)}").ShouldSatisfyAllConditions(
            words => words.Count().ShouldBe(4),
            words => words.ShouldContain("file copied was edited"),
            words => words.ShouldContain("file missing is missing"),
            words => words.ShouldContain(word => word.StartsWith("file linked points to '/elsewhere' instead of '", StringComparison.Ordinal)),
            words => words.ShouldContain(word => word.StartsWith("file private is a file (0404, ", StringComparison.Ordinal)));
        _machine.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    public void OfNoGenerationHasNothingToDeviateFrom()
    {
        var condition = new Examination(_machine.Layout, _machine.Surroundings).Run();

        condition.ShouldBe(new MachineCondition { Drift = condition.Drift, RebootReasons = condition.RebootReasons, Keys = condition.Keys, SecretProblems = condition.SecretProblems });
        condition.Drift.ShouldBeEmpty();
    }

    [TestMethod]
    public void NamesUnitsThatDrifted()
    {
        var states = new UnitStates(
        [
            new UnitState { Id = "runs.service", ActiveState = "active" },
            new UnitState { Id = "rests.service" },
            new UnitState { Id = "failed.service", ActiveState = "failed", Result = "exit-code" },
            new UnitState { Id = "once.service", IsOneshot = true },
            new UnitState { Id = "boot.service", RefusesStart = true },
            new UnitState { Id = "woken.service", TriggeredBy = ["woken.socket"] },
            new UnitState { Id = "disabled.service", ActiveState = "active", UnitFileState = "disabled" },
            new UnitState { Id = "masked.service", LoadState = "masked" },
            new UnitState { Id = "unmasked.service" },
        ]);

        UnitDrift.Of(
            [
                Unit("runs.service"), Unit("rests.service"), Unit("failed.service"), Unit("once.service"), Unit("boot.service"), Unit("woken.service"), Unit("gone.service"),
                Unit("disabled.service") with { Enabled = true }, Unit("masked.service") with { Masked = true }, Unit("unmasked.service") with { Masked = true },
            ],
            states).Select(static deviation => $"{deviation.What} {deviation.Is}").ShouldBe(
        [
            "rests.service should run, but is inactive",
            "failed.service failed: exit-code",
            "gone.service is not loaded: not-found",
            "disabled.service is disabled",
            "unmasked.service is not masked",
        ]);
    }

    [TestMethod]
    public void SaysWhenSystemdDoesNotAnswer() => UnitDrift.Of([Unit("a.service")], states: null).ShouldBe([new Deviation("unit", "systemd", "does not answer")]);

    [TestMethod]
    public void NamesAccountsThatDrifted()
    {
        _machine.Write("passwd", "root:x:0:0::/root:/bin/bash\nal:x:1000:1000::/home/al:/bin/sh\n");
        _machine.Write("group", "root:x:0:\nops:x:990:bo\n");

        AccountDrift.Of(_machine.Layout, new Manifest
        {
            Machine = "cinnabar", System = "linux-x64",
            Users = [new UserEntry { Name = "root", Home = "/root" }, new UserEntry { Name = "al", Shell = "/bin/zsh" }, new UserEntry { Name = "cy" }],
            Groups = [new GroupEntry { Name = "ops", Members = ["al", "bo"] }, new GroupEntry { Name = "root" }, new GroupEntry { Name = "video" }],
        }).Select(static deviation => $"{deviation.Kind} {deviation.What} {deviation.Is}").ShouldBe(
        [
            "user al has the shell '/bin/sh' instead of '/bin/zsh'",
            "user cy is missing",
            "group ops lacks al",
            "group video is missing",
        ]);
    }

    [TestMethod]
    public void SaysWhyItShouldBeStartedAnew()
    {
        PendingReboot.Reasons(_machine.Root, "6.1.0-25-amd64").ShouldBeEmpty();
        Directory.CreateDirectory(Path.Combine(_machine.Root, "run"));
        File.WriteAllText(Path.Combine(_machine.Root, "run/reboot-required"), "");
        PendingReboot.Reasons(_machine.Root, "6.1.0-25-amd64").ShouldBe(["a package asks for it"]);
        File.WriteAllText(Path.Combine(_machine.Root, "run/reboot-required.pkgs"), "libc6\nlibc6\nlinux-base\n");
        File.CreateSymbolicLink(Path.Combine(_machine.Root, "vmlinuz"), "boot/vmlinuz-6.1.0-26-amd64");

        PendingReboot.Reasons(_machine.Root, "6.1.0-25-amd64").ShouldBe(["libc6, linux-base ask for it", "kernel 6.1.0-25-amd64 runs, and 6.1.0-26-amd64 would start"]);
        PendingReboot.Reasons(_machine.Root, "6.1.0-26-amd64").ShouldBe(["libc6, linux-base ask for it"]);
    }

    public void Dispose() => _machine.Dispose();

    private void Activate() => _machine.Activator.Activate(
        _machine.Closure("one", MachineFolder.Copy("copied", "a\n"), MachineFolder.Copy("private", "b\n", "0600"), MachineFolder.Copy("missing", "c\n"), MachineFolder.Link("linked", "d\n")), new PlanChoices());

    private static UnitEntry Unit(string name) => new() { Name = name, Start = true };
}
