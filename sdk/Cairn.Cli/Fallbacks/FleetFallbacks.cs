using Cairn.Cli.Fleets;
using Cairn.Sdk;

namespace Cairn.Cli.Fallbacks;

/// <summary>Finds the fallbacks of a fleet: those that MSBuild sees for its machines, wherever they are declared.</summary>
internal static class FleetFallbacks
{
    internal static async Task<IReadOnlyList<DeclaredFallback>> FindAsync(FleetFolder fleet, TimeProvider clock, CancellationToken cancellation)
    {
        var found = new List<(FleetMachine Machine, EvaluatedItem Item)>();
        var versions = new CentralVersions();
        foreach (var machine in fleet.Machines)
        {
            string[] arguments = ["msbuild", machine.Folder, "-nologo", "-getItem:StableFallback", "-getItem:PackageVersion"];
            var (exitCode, output) = await ExternalProgram.RunAsync(fleet.Root, "dotnet", arguments, cancellation);
            if (exitCode != 0)
            {
                throw new CommandException(ExitCodes.Configuration, $"'{machine.Folder}' cannot be evaluated: {output.Trim()}");
            }

            found.AddRange(EvaluatedItem.Read(output, "StableFallback").Select(item => (machine, item)));
            foreach (var item in EvaluatedItem.Read(output, "PackageVersion"))
            {
                versions.Add(item.Identity, item.Get);
            }
        }

        return
        [
            .. found.GroupBy(static f => (f.Item.Identity, File: f.Item.Get("DefiningProjectFullPath"), Reason: f.Item.Get("Reason"), Link: f.Item.Get("Link"), Since: f.Item.Get("Since"), Until: f.Item.Get("Until")))
                .Select(same => Describe(fleet, same.First().Item, [.. same.Select(static f => f.Machine)], versions, clock))
                .OrderBy(static fallback => fallback.Package, StringComparer.OrdinalIgnoreCase)
                .ThenBy(static fallback => fallback.Machines[0], StringComparer.Ordinal),
        ];
    }

    private static DeclaredFallback Describe(FleetFolder fleet, EvaluatedItem item, IReadOnlyList<FleetMachine> machines, CentralVersions versions, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var problems = new List<Problem>();
        var read = StableFallback.ReadOrNull(item.Identity, item.Get, versions, problems);
        var ended = read?.Until.WhyItHolds(versions, today);
        var isUsed = machines.Any(machine => fleet.Locks(machine, item.Identity));
        return new DeclaredFallback(item.Identity, [.. machines.Select(static machine => machine.Name)], Path.GetRelativePath(fleet.Root, item.Get("DefiningProjectFullPath")))
        {
            Reason = item.Get("Reason"),
            Link = item.Get("Link"),
            Since = item.Get("Since"),
            Until = item.Get("Until"),
            AgeInDays = read is null ? null : today.DayNumber - read.Since.DayNumber,
            State = read is null ? FallbackState.Faulty : ended is not null ? FallbackState.CanGo : isUsed ? FallbackState.Needed : FallbackState.Unused,
            Note = problems.FirstOrDefault()?.Text ?? ended,
        };
    }
}
