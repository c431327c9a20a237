namespace Cairn.Platform;

/// <summary>A generator whose values another one needs.</summary>
public abstract class Dependency
{
    private protected Dependency()
    {
    }

    /// <summary>Gets the machine whose generator is meant. Default: the same machine. Ignored for a shared generator.</summary>
    public Machine? Machine { get; init; }

    /// <summary>Gets the key of the instance that is meant. Default: none.</summary>
    public string? Key { get; init; }

    internal abstract Generator Target { get; }

    /// <summary>Says for which machine it is needed.</summary>
    internal void Bind(Machine? machine) => Target.BindTo(new(Target.IsShared ? null : (Machine ?? machine)?.Name, Target.Name));
}
