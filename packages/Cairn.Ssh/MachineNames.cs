namespace Cairn.Ssh;

/// <summary>The names under which a machine of the fleet is reached.</summary>
internal static class MachineNames
{
    internal static IEnumerable<string> Of(Machine machine, Fleet fleet) => new[]
    {
        machine.Name,
        fleet.Domain is { } domain ? $"{machine.Name}.{domain}" : null,
        HostOf(machine),
    }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Gives the host of the machine's address, <c>user@host</c>; null without one.</summary>
    internal static string? HostOf(Machine machine) => machine.Address?[(machine.Address.LastIndexOf('@') + 1)..];

    /// <summary>Gives the user of the machine's address; null without one.</summary>
    internal static string? UserOf(Machine machine) =>
        machine.Address is { } address && address.LastIndexOf('@') is var at and > 0 ? address[..at] : null;
}
