namespace Cairn.Testing.Machines;

/// <summary>Machines cannot be started on this computer, which says nothing about what is tested.</summary>
/// <param name="reason">What is missing.</param>
public sealed class MachinesUnavailableException(string reason) : Exception(reason);
