using System.Text.Json;
using System.Text.RegularExpressions;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public partial class DryRunOnAMachine : MachineTest
{
    private static readonly string[] s_units = ["changes", "reloads", "goes", "comes", "same"];

    [TestMethod]
    [Description("W01, W03, W07: the paths and units that a dry run names are those that change, no more and no less; until then nothing does.")]
    public async Task NamesExactlyWhatHappens()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(static linux => Configured(linux, isFirst: true))).Check();
        var next = await machine.AddAsync(static linux => Configured(linux, isFirst: false));
        var (before, runs) = (await SnapshotAsync(machine), await RunsAsync(machine));

        var plan = (await machine.CairnAsync("activate", next, "--dry-run", "--json")).Check();
        var text = (await machine.CairnAsync("activate", next, "--dry-run")).Check();
        (await SnapshotAsync(machine)).Since(before).ShouldBeEmpty();
        (await RunsAsync(machine)).ShouldBe(runs);
        (await machine.CairnAsync("activate", next)).Check();

        var said = JsonDocument.Parse(plan).RootElement.GetProperty("changes").EnumerateArray().Select(static change => change.GetProperty("does").GetString()!).ToList();
        text.Split('\n').Where(static line => line.StartsWith("  would ", StringComparison.Ordinal)).Select(static line => line["  would ".Length..].TrimEnd()).ShouldBe(said);
        Paths(said).ShouldBe(Changed((await SnapshotAsync(machine)).Since(before)));
        var after = await RunsAsync(machine);
        Units(said).ShouldBe(s_units.Where(unit => after[unit] != runs[unit]).Order(StringComparer.Ordinal));
        said.ShouldContain("stop changes.service, goes.service");
        said.ShouldContain("reload reloads.service");
        (await machine.CairnAsync("activate", next, "--dry-run")).Check().ShouldBe("nothing to do");
    }

    /// <summary>What is in /etc by a link changes with the one link to the generation, which is no change of its path.</summary>
    private static Task<MachineSnapshot> SnapshotAsync(ManagedMachine machine) => machine.Machine.SnapshotAsync([.. MachineSnapshot.Restless, "/opt/cairn", "/run"]);

    private static IEnumerable<string> Changed(IEnumerable<string> lines) =>
        lines.Select(static line => line[2..line.IndexOf(':', StringComparison.Ordinal)]).Where(static path => path.StartsWith("/etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Paths(IEnumerable<string> said) =>
        said.Select(static words => FirstPath().Match(words)).Where(static match => match.Success).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Units(IEnumerable<string> said) =>
        said.Where(static words => UnitVerb().IsMatch(words)).SelectMany(static words => UnitName().Matches(words)).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Gives for each unit what names its run, and how often it was reloaded.</summary>
    private static async Task<Dictionary<string, string>> RunsAsync(ManagedMachine machine)
    {
        var runs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in s_units)
        {
            runs[unit] = (await machine.Machine.RunAsync($"systemctl show --property=ActiveState,InvocationID --value {unit}.service; cat /run/{unit}-reloaded 2>/dev/null || true")).Check();
        }

        return runs;
    }

    private static void Configured(Linux linux, bool isFirst)
    {
        var text = isFirst ? "1" : "2";
        linux.Etc["linked-same"].Text = "same";
        linux.Etc["copied"].Text = text;
        linux.Etc["copied"].Mode = UnixFileMode.FromOctal("0644");
        linux.Etc["mode"].Text = "same";
        linux.Etc["mode"].Mode = UnixFileMode.FromOctal(isFirst ? "0644" : "0600");
        linux.Etc[isFirst ? "goes/deep/file" : "comes/deep/file"].Text = text;
        linux.Etc["motd"].Text = "ours";
        linux.Etc["motd"].WhenOccupied = OccupiedPath.Backup;
        linux.Etc["motd"].Enable = !isFirst;
        Service(linux, "same", "same");
        Service(linux, "changes", text);
        Service(linux, isFirst ? "goes" : "comes", text);
        var reloads = Service(linux, "reloads", "same");
        reloads.ReloadTriggers.Add(text);
        reloads.Service.ExecReload.Add("/bin/sh -c 'echo reloaded >> /run/reloads-reloaded'");
    }

    private static ServiceUnit Service(Linux linux, string name, string number)
    {
        var unit = linux.Systemd.Services[name];
        unit.Service.ExecStart.Add("/bin/sleep infinity");
        unit.Service.Environment["NUMBER"] = number;
        unit.Install.WantedBy.Add("multi-user.target");
        return unit;
    }

    [GeneratedRegex("^(?:link|create|remove|rewrite|replace|set) '([^']*)'")]
    private static partial Regex FirstPath();

    [GeneratedRegex("^(?:stop|start|restart|reload) ")]
    private static partial Regex UnitVerb();

    [GeneratedRegex(@"\b([a-z]+)\.service")]
    private static partial Regex UnitName();
}
