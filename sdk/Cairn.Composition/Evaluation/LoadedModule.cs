namespace Cairn.Composition;

/// <summary>A module that is loaded in an evaluation.</summary>
/// <param name="Name">The full name of its type.</param>
/// <param name="Identity">A name of its own, if it has one.</param>
/// <param name="Path">The configuration it works on; empty for the root.</param>
/// <param name="IsDisabled">Whether another module switched it off.</param>
public sealed record LoadedModule(string Name, string? Identity, string Path, bool IsDisabled)
{
    /// <summary>Gets the class that the configuration belongs to.</summary>
    public string Class { get; private init; } = "";

    /// <summary>Gets the modules that imported it; empty when it came with a reference.</summary>
    public IReadOnlyList<string> ImportedBy { get; private init; } = [];

    internal static IReadOnlyList<LoadedModule> Of(Evaluator evaluator) =>
    [
        .. from root in evaluator.Roots
           from module in root.Loaded
           select new LoadedModule(module.Name, module.Identity, root.Node.Path, root.IsDisabled(module))
           {
               Class = root.Node.Plain.GetType().Name,
               ImportedBy = [.. Importers(root, module)],
           },
    ];

    private static IEnumerable<string> Importers(ClassRoot root, ModuleNames module) => root.Imports.Definitions
        .Where(definition => definition.Value is ImportedModule[] imported && imported.Any(i => i.Names.IsNamed(module.Name)))
        .Select(static definition => definition.Owner!.Names.Name)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
