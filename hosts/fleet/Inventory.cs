/// <summary>The fleet: who is in it, and what spans its machines.</summary>
public sealed class Inventory : IModule<Fleet>
{
    /// <inheritdoc/>
    public void Configure(Fleet fleet)
    {
        fleet.Name = "cairn";
        fleet.Domain = "zt";
    }
}
