using System.Globalization;

namespace Cairn.Benchmarks.Deployment;

/// <summary>Times <c>cairn deploy</c> next to Ansible, whole process against whole process, on machines that are alike: the first time, with nothing changed, with one file changed.</summary>
/// <remarks>Closures are built before, as plays are written before: neither side's editing is measured.</remarks>
internal sealed class DeploymentBenchmark(Workspace workspace, string repository)
{
    private const int Runs = 5;
    private const int Many = 8;

    private static readonly MachineOptions s_options = new() { Recipe = MachineRecipe.Debian.With("python3") };

    internal async Task RunAsync(TextWriter output)
    {
        var fleet = new MeasuredFleet(workspace.Folder("fleet"), repository, [.. Enumerable.Range(0, Many).Select(Name)]);
        await OneAsync(fleet, output);
        await ManyAsync(fleet, output);
    }

    private async Task OneAsync(MeasuredFleet fleet, TextWriter output)
    {
        var (first, again, changed) = (new Figures("first deployment"), new Figures("nothing changed"), new Figures("one file changed"));
        for (var run = 0; run < Runs; run++)
        {
            await using var ours = await StartAsync(0);
            await using var theirs = await StartAsync(1);
            var play = new AnsiblePlay(workspace.Folder($"ansible-{run}"), [theirs]);
            fleet.Change(ours.Name, $"one {run}");
            first.Add(fleet.Deploy(ours), play.Run);
            again.Add(fleet.Deploy(ours), play.Run);
            fleet.Change(ours.Name, $"two {run}");
            play.Change($"two {run}");
            changed.Add(fleet.Deploy(ours), play.Run);
            await CompareAsync(ours, theirs, run);
        }

        Print(output, $"One machine, {MeasuredFleet.Files} files and {MeasuredFleet.Units} units, medians of {Runs}", first, again, changed);
    }

    private async Task ManyAsync(MeasuredFleet fleet, TextWriter output)
    {
        var ours = await Task.WhenAll(Enumerable.Range(0, Many).Select(StartAsync));
        var theirs = await Task.WhenAll(Enumerable.Range(0, Many).Select(StartAsync));
        try
        {
            var folder = workspace.Folder("ansible-many");
            var play = new AnsiblePlay(folder, theirs);
            var deploy = fleet.DeployAll(ours, Path.Combine(folder, "known_hosts_of_ours"));
            var (first, again) = (new Figures("first deployment"), new Figures("nothing changed"));
            first.Add(deploy, play.Run);
            again.Add(deploy, play.Run);
            Print(output, $"{Many} machines at once, one run", first, again);
        }
        finally
        {
            foreach (var machine in ours.Concat(theirs))
            {
                await machine.DisposeAsync();
            }
        }
    }

    /// <summary>A figure counts only if both have done the work.</summary>
    private static async Task CompareAsync(TestMachine ours, TestMachine theirs, int run)
    {
        foreach (var machine in new[] { ours, theirs })
        {
            var motd = await machine.Files.ReadAsync("/etc/measured/0.conf");
            var active = (await machine.RunAsync($"systemctl is-active {string.Join(' ', Enumerable.Range(0, MeasuredFleet.Units).Select(static unit => $"measured-{unit}"))} | sort | uniq -c")).Output.Trim();
            if (motd.Trim() != MeasuredFleet.MotdOf($"two {run}") || active != $"{MeasuredFleet.Units} active")
            {
                throw new InvalidOperationException($"'{machine.Name}' is not as it should be: '{motd.Trim()}', {active}");
            }
        }
    }

    private static void Print(TextWriter output, string title, params IEnumerable<Figures> figures)
    {
        output.WriteLine(title);
        foreach (var figure in figures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {figure.Name,-20} cairn {figure.Ours,6:0.00} s   ansible {figure.Theirs,6:0.00} s   {figure.Theirs / figure.Ours,5:0.0} times as long"));
        }
    }

    private static string Name(int number) => $"measured{number.ToString(CultureInfo.InvariantCulture)}";

    private static async Task<TestMachine> StartAsync(int number)
    {
        var machine = await TestMachine.StartAsync(Name(number), s_options);
        await machine.WaitForSshAsync();
        return machine;
    }
}
