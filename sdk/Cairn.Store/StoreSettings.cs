namespace Cairn.Store;

/// <summary>Called after each step that changes the disk.</summary>
internal delegate void StoreFaults(StoreStep step);

/// <summary>What only tests change.</summary>
internal sealed record StoreSettings
{
    internal static readonly StoreFaults NoFaults = static _ => { };

    internal StoreFaults Faults { get; init; } = NoFaults;

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long to wait for a lock that is held only while a few renames happen.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
