namespace Cairn.Store.Wire;

/// <summary>How a machine is, as it finds when it looks at itself. Nothing of a secret is in it but names.</summary>
public sealed record MachineCondition
{
    /// <summary>Gets the generation that it is on; null before the first.</summary>
    public int? Generation { get; init; }

    /// <summary>Gets the folder of that generation's system object.</summary>
    public string? Closure { get; init; }

    /// <summary>Gets since when it is on that generation.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Gets the generation that a boot returns to.</summary>
    public int? Confirmed { get; init; }

    /// <summary>Gets how the last activation ended; null when none is remembered.</summary>
    public LastRun? Last { get; init; }

    /// <summary>Gets a value indicating whether an activation is at work, or did not come to its end.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Gets what is not as the generation says.</summary>
    public IReadOnlyList<Deviation> Drift { get; init; } = [];

    /// <summary>Gets why the machine should be started anew; empty when it need not.</summary>
    public IReadOnlyList<string> RebootReasons { get; init; } = [];

    /// <summary>Gets the public halves of the machine's own keys; empty when it has none.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Gets how many secrets the generation has.</summary>
    public int Secrets { get; init; }

    /// <summary>Gets why secrets are not in order: what is not decrypted, or cannot be.</summary>
    public IReadOnlyList<string> SecretProblems { get; init; } = [];
}
