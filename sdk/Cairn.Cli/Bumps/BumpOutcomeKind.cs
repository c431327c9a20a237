namespace Cairn.Cli.Bumps;

/// <summary>What can become of a bump.</summary>
internal enum BumpOutcomeKind
{
    /// <summary>There is a newer version; nothing was tried.</summary>
    Available,

    /// <summary>Every machine builds with it.</summary>
    Kept,

    /// <summary>It is kept, and the systems that do not build with it take the package from stable.</summary>
    FellBack,

    /// <summary>It was taken back: machines do not build with it, with or without a fallback.</summary>
    HeldBack,
}
