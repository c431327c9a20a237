using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Makes members of the software that a project declares: <c>Software.Just</c>.</summary>
[Generator]
public sealed class SoftwareGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Separated by commas: in the file through which the compiler learns it, a semicolon begins a comment.
        var names = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => new EquatableArray<string>(
                options.GlobalOptions.TryGetValue("build_property.SoftwareNames", out var text)
                    ? [.. text.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(static name => name.Trim()).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal)]
                    : []))
            .WithTrackingName("Software");
        var assembly = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "Program");
        context.RegisterSourceOutput(names.Combine(assembly), static (output, pair) =>
        {
            if (pair.Left.Count > 0)
            {
                output.AddSource("Software.g.cs", SoftwareEmitter.Emit(pair.Right, pair.Left));
            }
        });
    }
}
