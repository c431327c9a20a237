namespace Cairn.Composition;

/// <summary>Switches another module off wherever the module with this attribute is loaded.</summary>
/// <remarks>Acts in the evaluation of that class and those nested in it. A module that is not loaded is no error.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DisablesAttribute : Attribute
{
    /// <summary>Disables a module by its type.</summary>
    public DisablesAttribute(Type module) => (Module, ModuleName) = (module, module.FullName!);

    /// <summary>Disables a module by the full name of its type, or by its declared <see cref="ModuleIdentityAttribute"/>.</summary>
    public DisablesAttribute(string moduleName) => ModuleName = moduleName;

    /// <summary>Gets the type, when the module is given by its type.</summary>
    public Type? Module { get; }

    /// <summary>Gets the name of the disabled module.</summary>
    public string ModuleName { get; }
}
