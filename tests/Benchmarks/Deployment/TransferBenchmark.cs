using System.Diagnostics;
using System.Globalization;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Benchmarks.Deployment;

/// <summary>Times how a machine gets the objects of a closure next to <c>tar | zstd | ssh</c> and rsync of the same files: those of the .NET SDK.</summary>
/// <remarks>
/// Ours connects, asks, sends, hashes every object, makes it durable and says what would change; theirs connect and write. Nothing is deleted
/// in between: ext4 keeps away from what was deleted within half a minute, and whoever comes first after that would pay for finding other inodes.
/// </remarks>
internal sealed class TransferBenchmark
{
    private const int Runs = 5;

    private static readonly MachineOptions s_options = new() { Recipe = MachineRecipe.Debian.With("rsync", "zstd") };

    internal static async Task RunAsync(TextWriter output)
    {
        var source = Path.GetFullPath("../../sdk", Path.GetDirectoryName(typeof(object).Assembly.Location)! + "/..");
        var size = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Sum(static file => new FileInfo(file).Length) / 1024.0 / 1024;
        await using var machine = await TestMachine.StartAsync("cinnabar", s_options);
        await machine.WaitForSshAsync();
        using var deployer = new Deployer();
        Check(await deployer.DeployAsync(machine));
        var (ours, tar, rsync) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var closure = deployer.BuildWith(machine, [new StoreTreeBuilder().Add("sdk", StoreTree.OnDisk(source)).Add("run", StoreTree.Text($"{run}")).Build()]);
            deployer.Choices = deployer.Choices with { IsDryRun = true };
            var clock = Stopwatch.StartNew();
            Check(await deployer.DeployAsync(deployer.Target(machine, closure)));
            ours.Add(clock.Elapsed.TotalSeconds);
            var ssh = $"ssh -F none -i {machine.SshKey} -o IdentitiesOnly=yes -o UserKnownHostsFile={machine.KnownHosts}";
            tar.Add(Time($"set -o pipefail; tar -C {source} -c . | zstd -3 | {ssh} root@{machine.Address} 'mkdir /root/tar-{run} && zstd -d | tar -C /root/tar-{run} -x'"));
            rsync.Add(Time($"rsync --archive --compress --compress-choice=zstd --rsh='{ssh}' {source}/ root@{machine.Address}:/root/rsync-{run}/"));
        }

        Print(output, size, ("cairn", ours), ("tar | zstd -3 | ssh", tar), ("rsync with zstd", rsync));
    }

    private static void Check(Cairn.Deployment.Machines.MachineOutcome outcome)
    {
        if (outcome.ExitCode != 0)
        {
            throw new InvalidOperationException(outcome.Text);
        }
    }

    private static double Time(string script) => new Command("bash", "-c", script).Run().Time.TotalSeconds;

    private static void Print(TextWriter output, double size, params (string Name, List<double> Times)[] ways)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size:0} MiB to one machine, medians of {Runs}"));
        var ours = Median(ways[0].Times);
        foreach (var (name, times) in ways)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-20} {Median(times),6:0.00} s   {size / Median(times),5:0} MiB/s   {Median(times) / ours,5:0.00} times as long as ours"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
