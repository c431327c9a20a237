using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Lists the modules of an assembly, and in a program those of all references, so that nothing is looked up at run time.</summary>
[Generator]
public sealed class ModuleGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var modules = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => ModuleParser.IsCandidate(node), ModuleParser.Parse)
            .Where(static module => module is not null)
            .Select(static (module, _) => module!)
            .WithTrackingName("Modules")
            .Collect();
        var assembly = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "Program");
        context.RegisterSourceOutput(modules.Combine(assembly), static (output, pair) =>
        {
            if (pair.Left.Length > 0)
            {
                output.AddSource("Modules.g.cs", RegistryEmitter.Emit(pair.Right, pair.Left));
            }
        });

        var project = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectModel.Of(options.GlobalOptions)).WithTrackingName("Project");
        // Only a program needs the references, and looking at them costs something at every key press.
        var registries = context.CompilationProvider.Combine(project)
            .Select(static (pair, _) => new EquatableArray<string>(pair.Right.HostClass is null ? [] : ReferencedRegistries.Of(pair.Left)))
            .WithTrackingName("Registries");
        context.RegisterSourceOutput(
            project.Combine(registries).Combine(modules).Combine(assembly),
            static (output, all) =>
            {
                var (((model, references), own), name) = all;
                if (model.HostClass is not null)
                {
                    IEnumerable<string> registries = own.Length > 0 ? references.Append($"global::Cairn.Generated.{RegistryEmitter.TypeName(name)}") : references;
                    output.AddSource("Program.g.cs", ProgramEmitter.Emit(model, registries));
                }
            });
    }
}
