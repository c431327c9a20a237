using System.Xml.Linq;
using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Cli.Builds;

/// <summary>
/// Builds machines in one run of MSBuild: it builds what they share once, and as many at the same time as the computer has processors.
/// </summary>
/// <param name="Closures">What was built.</param>
/// <param name="Failures">What was not, and why.</param>
internal sealed record FleetBuild(IReadOnlyList<BuiltClosure> Closures, IReadOnlyList<(string Machine, string Error)> Failures)
{
    /// <summary>No file name has it.</summary>
    private const char Separator = '|';

    /// <summary>Builds machines of a fleet.</summary>
    /// <param name="fleet">The fleet, or a copy of it.</param>
    /// <param name="machines">The machines.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="properties">Properties to build with.</param>
    internal static async Task<FleetBuild> RunAsync(FleetFolder fleet, IReadOnlyList<FleetMachine> machines, CancellationToken cancellation, params IEnumerable<string> properties)
    {
        if (machines.Count == 0)
        {
            return new FleetBuild([], []);
        }

        var folder = Directory.CreateDirectory(Path.Combine(fleet.Root, "artifacts", "cairn", Path.GetRandomFileName())).FullName;
        try
        {
            var (project, list) = (Path.Combine(folder, "machines.proj"), Path.Combine(folder, "built.txt"));
            await File.WriteAllTextAsync(project, Project(machines.Select(machine => Path.Combine(fleet.Root, machine.Folder, $"{machine.Name}.csproj")), folder, list), cancellation);
            var (_, output) = await ExternalProgram.RunAsync(fleet.Root, "dotnet", ["build", project, "--nologo", "--tl:off", "--verbosity", "quiet", .. properties.Select(static property => $"-p:{property}")], cancellation);
            var closures = File.Exists(list) ? (await File.ReadAllLinesAsync(list, cancellation)).Select(line => Read(line, folder)).ToList() : [];
            return new FleetBuild(closures, [.. machines.Where(machine => closures.TrueForAll(built => built.Machine != machine.Name)).Select(machine => (machine.Name, MachineBuilds.FirstError(output, machine.Name)))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BuiltClosure Read(string line, string folder) => line.Split(Separator) is [var machine, var closure, var store, var key]
        ? new BuiltClosure(machine, closure, store, key, Before(Path.Combine(folder, $"{machine}.json")))
        : throw new CommandException(ExitCodes.Configuration, $"The build of a machine said '{line}', and not what this version of cairn expects. Use the version of the fleet's SDK.");

    private static Closure? Before(string file)
    {
        try
        {
            return File.Exists(file) ? Closure.Read(file) : null;
        }
        catch (StoreException)
        {
            return null; // A build that was killed left half of one.
        }
    }

    /// <summary>Makes the project that has the machines built: a restore for all of them first, as two at once would write the same files.</summary>
    private static string Project(IEnumerable<string> projects, string folder, string list) => new XElement(
        "Project",
        new XAttribute("DefaultTargets", "Build"),
        new XElement("ItemGroup", projects.Select(static project => Item("Machine", project))),
        new XElement("ItemGroup", Item("RestoreGraphProjectInputItems", "@(Machine)")),
        new XElement("Import", new XAttribute("Project", "$(MSBuildToolsPath)/NuGet.targets")),
        new XElement(
            "Target",
            new XAttribute("Name", "Build"),
            // The closures of the last build are written over.
            Machines("DescribeClosure", "Before"),
            new XElement(
                "Copy",
                new XAttribute("SourceFiles", "%(Before.ClosureFile)"),
                new XAttribute("DestinationFiles", $"{folder}/%(Before.Identity).json"),
                new XAttribute("Condition", "'%(Before.ClosureFile)' != '' and Exists('%(Before.ClosureFile)')")),
            Machines("Build", output: null),
            // A parallel task has no outputs at all when one of its projects fails. This builds nothing again, and asks only for what any version of the SDK has.
            Machines("Build;DescribeClosure", "BuiltMachine", isParallel: false),
            new XElement("ItemGroup", Item("Built", "@(BuiltMachine->HasMetadata('ClosureFile'))")),
            new XElement(
                "WriteLinesToFile",
                new XAttribute("File", list),
                new XAttribute("Overwrite", "true"),
                new XAttribute("Lines", $"@(Built->'%(Identity){Separator}%(ClosureFile){Separator}%(StoreFolder){Separator}%(SigningKeyFile)')")))).ToString();

    private static XElement Item(string name, string include) => new(name, new XAttribute("Include", include));

    private static XElement Machines(string targets, string? output, bool isParallel = true) => new(
        "MSBuild",
        new XAttribute("Projects", "@(Machine)"),
        new XAttribute("Targets", targets),
        new XAttribute("BuildInParallel", isParallel),
        new XAttribute("ContinueOnError", "ErrorAndContinue"),
        output is null ? null : new XElement("Output", new XAttribute("TaskParameter", "TargetOutputs"), new XAttribute("ItemName", output)));
}
