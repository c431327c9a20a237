namespace Cairn.Composition;

/// <summary>A module that is loaded in an evaluation.</summary>
/// <param name="Name">The full name of its type.</param>
/// <param name="Identity">A name of its own, if it has one.</param>
/// <param name="Path">The configuration it works on; empty for the root.</param>
/// <param name="IsDisabled">Whether another module switched it off.</param>
public sealed record LoadedModule(string Name, string? Identity, string Path, bool IsDisabled)
{
    internal static IReadOnlyList<LoadedModule> Of(Evaluator evaluator) =>
    [
        .. from root in evaluator.Roots
           from module in root.Loaded
           select new LoadedModule(module.Name, module.Identity, root.Node.Path, root.IsDisabled(module)),
    ];
}
