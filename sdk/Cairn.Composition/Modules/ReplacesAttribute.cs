namespace Cairn.Composition;

/// <summary>Puts the module with this attribute in the place of another one. Two replacements of one module are an error.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReplacesAttribute : Attribute
{
    /// <summary>Replaces a module given by its type.</summary>
    public ReplacesAttribute(Type module) => (Module, ModuleName) = (module, module.FullName!);

    /// <summary>Replaces a module given by the full name of its type.</summary>
    public ReplacesAttribute(string moduleName) => ModuleName = moduleName;

    /// <summary>Gets the type, when the module is given by its type.</summary>
    public Type? Module { get; }

    /// <summary>Gets the name of the replaced module.</summary>
    public string ModuleName { get; }
}
