namespace Cairn.Testing.Machines;

/// <summary>How a test machine differs from the usual one.</summary>
public sealed record MachineOptions
{
    /// <summary>Gets what it is made of.</summary>
    public MachineRecipe Recipe { get; init; } = MachineRecipe.Debian;

    /// <summary>Gets folders of this computer that it sees, read-only, by the path they have there.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets how long a boot, a shutdown or a command may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);
}
