namespace Cairn.Secrets.Vars;

/// <summary>A generator of a fleet: one of a machine, or one that machines share.</summary>
/// <param name="Place">Where its values are.</param>
/// <param name="Description">What it makes, asks and needs.</param>
/// <param name="Machines">The machines whose programs know it, sorted; the first one runs it.</param>
/// <param name="Users">The machines that use it and get its secrets, sorted.</param>
public sealed record VarNode(VarPlace Place, GeneratorDescription Description, IReadOnlyList<string> Machines, IReadOnlyList<string> Users);
