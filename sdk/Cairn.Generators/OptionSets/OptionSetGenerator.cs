using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Implements the partial properties of option sets, and shows features on the classes that they configure.</summary>
[Generator]
public sealed class OptionSetGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sets = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => OptionSetParser.IsCandidate(node), OptionSetParser.Parse)
            .Where(static set => set is not null)
            .Select(static (set, _) => set!)
            .WithTrackingName("OptionSets");

        context.RegisterSourceOutput(sets, static (output, set) =>
            output.AddSource(Names.FileOf(set.FullName, ".g.cs"), OptionSetEmitter.Emit(set)));

        var members = sets
            .Where(static set => set.Member is not null)
            .Select(static (set, _) => set.Member!)
            .WithTrackingName("Members");
        context.RegisterSourceOutput(members, static (output, member) =>
            output.AddSource(Names.FileOf(member.FullName, ".Members.g.cs"), MemberEmitter.Emit(member)));

        var folder = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var directory) ? directory : "");
        context.RegisterSourceOutput(sets.Collect().Combine(folder), static (output, pair) =>
        {
            if (pair.Left.Length > 0)
            {
                output.AddSource("OptionsDocumentation.g.cs", OptionsJson.Emit(pair.Left, pair.Right));
            }
        });
    }
}
