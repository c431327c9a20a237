namespace Cairn.Generators;

/// <summary>A module type and what the registry says of it.</summary>
/// <param name="Type">The type as generated code names it.</param>
/// <param name="Classes">The classes that it configures.</param>
/// <param name="Shape">How it comes to run.</param>
/// <param name="Identity">The name by which others may disable it, beside its type's.</param>
/// <param name="Disables">The names of the modules that it disables.</param>
/// <param name="Replaces">The names of the modules that it replaces.</param>
internal sealed record ModuleModel(
    string Type,
    EquatableArray<string> Classes,
    ModuleShape Shape,
    string? Identity,
    EquatableArray<string> Disables,
    EquatableArray<string> Replaces);

/// <summary>How a module comes to run.</summary>
internal enum ModuleShape
{
    Plain,
    Feature,
    Service,
}
