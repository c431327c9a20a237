namespace Cairn.Generators;

/// <summary>A module type and what the registry says of it.</summary>
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
