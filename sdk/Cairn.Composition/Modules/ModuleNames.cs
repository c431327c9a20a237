using System.Reflection;

namespace Cairn.Composition;

/// <summary>How a module is called and which others it switches off.</summary>
internal sealed record ModuleNames(string Name, string? Identity, IReadOnlyList<string> Disables, IReadOnlyList<string> Replaces)
{
    internal bool IsNamed(string name) =>
        string.Equals(Name, name, StringComparison.Ordinal) || string.Equals(Identity, name, StringComparison.Ordinal);

    internal static ModuleNames Of(Type type) => new(
        type.FullName ?? type.Name,
        type.GetCustomAttribute<ModuleIdentityAttribute>()?.Name,
        [.. type.GetCustomAttributes<DisablesAttribute>().Select(a => a.ModuleName)],
        [.. type.GetCustomAttributes<ReplacesAttribute>().Select(a => a.ModuleName)]);
}
