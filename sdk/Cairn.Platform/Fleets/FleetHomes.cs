namespace Cairn.Platform;

/// <summary>Gives every home the modules that its user has in the fleet.</summary>
public sealed class FleetHomes : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Fleet.FindUser(target.RowKey) is { } user)
        {
            target.Imports.AddRange(user.Home);
        }
    }
}
