namespace Cairn.Composition;

/// <summary>Marks a module that is not loaded by itself: others import instances of it, with arguments.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ImportedModuleAttribute : Attribute;
