using System.Xml.Linq;
using Cairn.Cli.Fleets;
using Cairn.Deployment.Ssh;
using Cairn.Secrets.Keys;
using Cairn.Secrets.Sops;
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
    internal FleetHostKeys HostKeys(FleetFolder fleet) => new(
        Lines(Path.Combine(fleet.Root, Machine.Folder, "vars/ssh-host-key")),
        Lines(Path.Combine(fleet.Root, "hosts/fleet/vars/ssh-authority")));

    /// <summary>Decrypts the key that it reads its secrets with, by a key of an admin; null when the fleet has none for it.</summary>
    internal byte[]? Key(FleetFolder fleet)
    {
        var path = Path.Combine(fleet.Root, "hosts", FleetKeys.PrivateFileOf(Name));
        if (!File.Exists(path))
        {
            return null;
        }

        using var ring = KeySources.Find();
        using var key = SopsFile.Parse(File.ReadAllBytes(path), SopsFormat.Binary, path).Decrypt(ring.Require($"the key of machine '{Name}'"));
        return key.Span.ToArray();
    }

    private static IReadOnlyList<string> Lines(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.pub").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(static line => line.Length > 0)]
        : [];
}
