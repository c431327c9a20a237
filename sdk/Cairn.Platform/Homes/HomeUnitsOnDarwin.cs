namespace Cairn.Platform;

/// <summary>Warns of units in homes on macOS, which has no systemd, so that nothing is silently without effect.</summary>
public sealed class HomeUnitsOnDarwin : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        if (target.IsOnDarwin && target.Systemd.All().FirstOrDefault() is { } unit)
        {
            target.Warn($"'{unit.FullName}' has no effect on macOS, which has no systemd. Declare a launchd agent beside it, or ask for the machine's system first.");
        }
    }
}
