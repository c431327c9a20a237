namespace Cairn.Platform;

/// <summary>Says how many machines hold a role in each instance of a service; checked at every evaluation.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MembersAttribute : Attribute
{
    /// <summary>Gets or sets how many at least. Default: 0.</summary>
    public int Min { get; set; }

    /// <summary>Gets or sets how many at most. Default: any number.</summary>
    public int Max { get; set; } = int.MaxValue;
}
