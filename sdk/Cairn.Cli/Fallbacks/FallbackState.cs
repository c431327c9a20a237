namespace Cairn.Cli.Fallbacks;

/// <summary>How a fallback stands.</summary>
internal enum FallbackState
{
    /// <summary>Machines use it, and the condition that ends it does not hold.</summary>
    Needed,

    /// <summary>The condition that ends it holds.</summary>
    CanGo,

    /// <summary>No machine that it is declared for uses the package.</summary>
    Unused,

    /// <summary>It cannot be read; builds say why too.</summary>
    Faulty,
}
