using System.Xml.Linq;
using Cairn.Cli.Fleets;
using Cairn.Deployment.Ssh;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Deployments;

/// <summary>A machine as its project says: how to reach it, and what belongs to it.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Addresses">Its addresses, the best first.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="OnlyByName">Whether it is meant only where its name is said.</param>
internal sealed record DeployedMachine(FleetMachine Machine, IReadOnlyList<MachineAddress> Addresses, IReadOnlySet<string> Tags, bool OnlyByName)
{
    internal string Name => Machine.Name;

    internal static DeployedMachine Read(FleetFolder fleet, FleetMachine machine)
    {
        var project = XDocument.Load(Path.Combine(fleet.Root, machine.Folder, $"{machine.Name}.csproj"));
        return new DeployedMachine(
            machine,
            [.. Words("Address").Select(MachineAddress.Parse)],
            Words("Tags").ToHashSet(StringComparer.Ordinal),
            Words("DeployOnlyByName").Contains("true", StringComparer.OrdinalIgnoreCase));

        IEnumerable<string> Words(string property) =>
            project.Descendants(property).FirstOrDefault()?.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    /// <summary>Gives what the fleet's vars say of its host keys.</summary>
    internal FleetHostKeys HostKeys(FleetFolder fleet) => FleetHostKeys.Of(Path.Combine(fleet.Root, "hosts"), Name);

    /// <summary>Decrypts the key that it reads its secrets with, by a key of an admin; null when the fleet has none for it.</summary>
    internal byte[]? Key(FleetFolder fleet) => FleetMachineKey.Read(Path.Combine(fleet.Root, "hosts"), Name);
}
