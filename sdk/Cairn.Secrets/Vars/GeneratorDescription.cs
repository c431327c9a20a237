namespace Cairn.Secrets.Vars;

/// <summary>A generator as a machine uses it, or as something that the machine uses depends on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The class that it is.</param>
/// <param name="IsShared">Whether its values are the same for all machines.</param>
/// <param name="IsUsed">Whether the machine itself uses it; if not, it gets none of the secrets.</param>
public sealed record GeneratorDescription(string Name, string Type, bool IsShared, bool IsUsed)
{
    /// <summary>Gets what it makes, by name.</summary>
    public IReadOnlyList<VarFileDescription> Files { get; init; } = [];

    /// <summary>Gets what it asks, in the order of its declaration.</summary>
    public IReadOnlyList<PromptDescription> Prompts { get; init; } = [];

    /// <summary>Gets the generators whose values it needs.</summary>
    public IReadOnlyList<VarPlace> Dependencies { get; init; } = [];

    /// <summary>Gets the hash of what its values are made from; null when nothing of that kind makes them stale.</summary>
    public string? Validation { get; init; }

    /// <summary>Gets what a person has to do, for values that no program can make; null when it runs by itself.</summary>
    public string? Instruction { get; init; }
}
