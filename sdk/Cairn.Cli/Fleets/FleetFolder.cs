using System.Xml;
using System.Xml.Linq;

namespace Cairn.Cli.Fleets;

/// <summary>The folder of a fleet: the one with <c>hosts/</c> and <c>Directory.Packages.props</c>.</summary>
internal sealed record FleetFolder(string Root)
{
    internal const string VersionsFile = "Directory.Packages.props";

    /// <summary>Gets the machines, by name.</summary>
    internal IReadOnlyList<FleetMachine> Machines =>
    [
        .. Directory.GetDirectories(Path.Combine(Root, "hosts"))
            .Select(static folder => Path.Combine(folder, $"{Path.GetFileName(folder)}.csproj"))
            .Where(File.Exists)
            .Select(static project => (project, system: SystemOf(project)))
            .Where(static machine => machine.system is not null)
            .Select(static machine => new FleetMachine(Path.GetFileNameWithoutExtension(machine.project), machine.system!))
            .OrderBy(static machine => machine.Name, StringComparer.Ordinal),
    ];

    /// <summary>Finds the fleet around a folder.</summary>
    internal static FleetFolder Around(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, VersionsFile)) && Directory.Exists(Path.Combine(current.FullName, "hosts")))
            {
                return new FleetFolder(current.FullName);
            }
        }

        throw new CommandException(ExitCodes.Usage, $"'{folder}' is in no fleet: no folder around it has both 'hosts' and '{VersionsFile}'. Go to one, or make one with 'dotnet new cairn-fleet'.");
    }

    internal FleetMachine Machine(string name) => Machines.FirstOrDefault(machine => machine.Name == name)
        ?? throw new CommandException(ExitCodes.Usage, $"'{name}' is no machine of the fleet. There are {string.Join(", ", Machines.Select(static machine => machine.Name))}.");

    /// <summary>Says whether a machine's lock file names a package.</summary>
    internal bool Locks(FleetMachine machine, string package)
    {
        var file = Path.Combine(Root, machine.Folder, "closure.lock.json");
        return File.Exists(file) && File.ReadAllText(file).Contains($"\"{package}\"", StringComparison.OrdinalIgnoreCase);
    }

    private static string? SystemOf(string project)
    {
        try
        {
            return XDocument.Load(project).Descendants("HostSystem").FirstOrDefault()?.Value.Trim();
        }
        catch (XmlException malformed)
        {
            throw new CommandException(ExitCodes.Configuration, $"'{project}' is no XML: {malformed.Message}", malformed);
        }
    }
}
