namespace Cairn.Platform;

/// <summary>Says that a machine with this role must not hold another one of the same instance.</summary>
/// <param name="role">The name of the other role.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class ExcludesAttribute(string role) : Attribute
{
    /// <summary>Gets the name of the other role.</summary>
    public string Role { get; } = role;
}
