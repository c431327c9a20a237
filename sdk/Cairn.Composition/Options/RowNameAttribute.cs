namespace Cairn.Composition;

/// <summary>Says what the key of a table or map stands for, in the reference manual: <c>Users.&lt;user&gt;.Home</c>.</summary>
/// <param name="name">The placeholder, without brackets.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RowNameAttribute(string name) : Attribute
{
    /// <summary>Gets the placeholder.</summary>
    public string Name { get; } = name;
}
