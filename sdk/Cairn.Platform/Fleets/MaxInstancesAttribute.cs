namespace Cairn.Platform;

/// <summary>Says how many instances a service may have in a fleet.</summary>
/// <param name="count">The number.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MaxInstancesAttribute(int count) : Attribute
{
    /// <summary>Gets the number.</summary>
    public int Count { get; } = count;
}
