namespace Cairn.Composition;

/// <summary>Makes an option set a member of another package's option set, under its own name.</summary>
/// <typeparam name="TSet">The option set that is extended, a row type for example.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExtendsAttribute<TSet> : Attribute
    where TSet : OptionSet;
