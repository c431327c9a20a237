using System.Globalization;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>Writes down how long activations take on the machine itself, what they need of its memory, and how large the activator is. Nothing is asserted of that.</summary>
[TestClass]
public class MeasuredActivation : MachineTest
{
    private const int Rounds = 7;

    [TestMethod]
    [Description("Figures for docs/activation.md: 20 files and 5 units, nothing changed and one file changed.")]
    public async Task OfTwentyFilesAndFiveUnits()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        var (one, two) = (await machine.AddAsync(static linux => Configured(linux, "1")), await machine.AddAsync(static linux => Configured(linux, "2")));
        var first = await MeasureAsync(machine, one);
        var (idle, changed) = (new List<Measure>(), new List<Measure>());
        for (var round = 0; round < Rounds; round++)
        {
            changed.Add(await MeasureAsync(machine, round % 2 == 0 ? two : one));
            idle.Add(await MeasureAsync(machine, round % 2 == 0 ? two : one));
        }

        idle.ShouldAllBe(static measure => measure.Output == "nothing to do");
        changed.ShouldAllBe(static measure => measure.Output.EndsWith("is active", StringComparison.Ordinal));
        var size = new FileInfo(Path.Combine(ActivatorProgram.Folder, "cairn-activator")).Length;
        TestContext.WriteLine($"first activation: {first.Seconds:0.00} s, {first.Mebibytes:0} MiB");
        TestContext.WriteLine($"nothing changed: median {Median(idle):0.00} s of {idle.Min(static m => m.Seconds):0.00} to {idle.Max(static m => m.Seconds):0.00} s, {idle.Max(static m => m.Mebibytes):0} MiB");
        TestContext.WriteLine($"one file changed: median {Median(changed):0.00} s of {changed.Min(static m => m.Seconds):0.00} to {changed.Max(static m => m.Seconds):0.00} s, {changed.Max(static m => m.Mebibytes):0} MiB");
        TestContext.WriteLine($"the activator: {size / 1048576.0:0.0} MiB");
    }

    /// <summary>The shell looks at the process until it ends: the kernel remembers the most that it had.</summary>
    private static async Task<Measure> MeasureAsync(ManagedMachine machine, string closure)
    {
        var script = $$"""
            start=$EPOCHREALTIME; /opt/cairn/activator/cairn-activator activate {{closure}} >/run/said & pid=$!; peak=0
            while read -r line < <(grep VmHWM /proc/$pid/status 2>/dev/null); do set -- $line; [ "$2" -gt "$peak" ] && peak=$2; read -rt 0.005 <> <(:); done
            wait $pid || exit; end=$EPOCHREALTIME; echo $((${end/./} - ${start/./})) $peak; cat /run/said
            """;
        var lines = (await machine.Machine.RunAsync(["bash", "-c", script])).Check().Split('\n', 2);
        var numbers = lines[0].Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new Measure(numbers[0] / 1e6, numbers[1] / 1024, lines[1]);
    }

    private static double Median(IReadOnlyCollection<Measure> measures) => measures.Select(static measure => measure.Seconds).Order().ElementAt(measures.Count / 2);

    private static void Configured(Linux linux, string text)
    {
        for (var number = 0; number < 20; number++)
        {
            linux.Etc[$"measured/file-{number}"].Text = number == 7 ? text : "same";
            linux.Etc[$"measured/file-{number}"].Mode = UnixFileMode.FromOctal("0644");
        }

        for (var number = 0; number < 5; number++)
        {
            var unit = linux.Systemd.Services[$"measured-{number}"];
            unit.Service.ExecStart.Add("/bin/sleep infinity");
            unit.Install.WantedBy.Add("multi-user.target");
        }
    }

    private sealed record Measure(double Seconds, double Mebibytes, string Output);
}
