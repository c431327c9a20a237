using System.Diagnostics;
using System.Globalization;

namespace Cairn.Fleet.Activation.Tests.Support;

/// <summary>A machine on the first of two generations, with how it is on either: there is nothing between them.</summary>
internal sealed class TwoGenerations
{
    private static readonly string[] s_own = ["/opt/cairn", "/run", "/home/ada/.local/state/cairn", "/var/lib/dpkg", "/var/lib/apt"];

    private readonly string _ask;

    private TwoGenerations(ManagedMachine machine, string first, string second, string ask) => (Machine, First, Second, _ask) = (machine, first, second, ask);

    internal ManagedMachine Machine { get; }

    internal string First { get; }

    internal string Second { get; }

    /// <summary>Gets how long the way from the first to the second takes.</summary>
    internal TimeSpan Duration { get; private set; }

    private (MachineSnapshot Files, string Answer) Old { get; set; }

    private (MachineSnapshot Files, string Answer) New { get; set; }

    /// <summary>Takes a machine both ways, so that both ends are known, and leaves it on the first.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="first">The closure of one.</param>
    /// <param name="second">The closure of the other.</param>
    /// <param name="ask">A script whose answer tells them apart beside what is on the disk: what runs, by which definitions.</param>
    internal static async Task<TwoGenerations> MeasureAsync(ManagedMachine machine, string first, string second, string ask)
    {
        var ends = new TwoGenerations(machine, first, second, ask);

        // What the first switch leaves for ever, as accounts that are locked, is the same at both ends then.
        foreach (var closure in (string[])[first, second, first])
        {
            (await machine.CairnAsync("activate", closure)).Check();
        }

        var watch = Stopwatch.StartNew();
        (await machine.CairnAsync("activate", second)).Check();
        ends.Duration = watch.Elapsed;
        ends.New = await ends.LookAsync();
        (await machine.CairnAsync("activate", first)).Check();
        ends.Old = await ends.LookAsync();
        ends.New.Answer.ShouldNotBe(ends.Old.Answer);
        return ends;
    }

    /// <summary>Kills the activator at every point of the way, and has the next one clear up.</summary>
    /// <returns>How many points led to the old generation, and how many to the new.</returns>
    internal async Task<(int Older, int Newer)> CrashEverywhereAsync()
    {
        var (older, newer) = (0, 0);
        for (var point = 1; ; point++)
        {
            var crash = await Machine.CairnAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["CAIRN_CRASH_AT"] = point.ToString(CultureInfo.InvariantCulture) }, "activate", Second);
            if (crash.ExitCode == 0)
            {
                return (older, newer);
            }

            crash.ExitCode.ShouldBe(137, $"point {point}: {crash.Output}{crash.Errors}");
            (await Machine.Machine.RunAsync("if [ -s /etc/hostname ]; then hostname --file /etc/hostname; fi")).Check(); // As a start does before anything of Cairn's.
            (await Machine.CairnAsync("boot")).Check();
            (older, newer) = await IsOldAsync($"point {point}") ? (older + 1, newer) : (older, newer + 1);
        }
    }

    /// <summary>Fails where the machine is neither old nor new, and brings it back to the old generation.</summary>
    internal async Task<bool> IsOldAsync(string when)
    {
        var found = await LookAsync();
        var (fromOld, fromNew) = (Differences(found, Old), Differences(found, New));
        (fromOld.Length == 0 || fromNew.Length == 0).ShouldBeTrue($"{when}:\nagainst the old one: {string.Join('\n', fromOld)}\nagainst the new one: {string.Join('\n', fromNew)}");
        if (fromOld.Length > 0)
        {
            (await Machine.CairnAsync("activate", First)).Check();
            Differences(await LookAsync(), Old).ShouldBeEmpty();
        }

        return fromOld.Length == 0;
    }

    private static string[] Differences((MachineSnapshot Files, string Answer) found, (MachineSnapshot Files, string Answer) wanted) =>
        found.Answer == wanted.Answer ? [.. found.Files.Since(wanted.Files)] : [.. found.Files.Since(wanted.Files), found.Answer];

    private async Task<(MachineSnapshot Files, string Answer)> LookAsync() =>
        (await Machine.Machine.SnapshotAsync([.. MachineSnapshot.Restless, .. s_own]), (await Machine.Machine.RunAsync(_ask)).Check());
}
