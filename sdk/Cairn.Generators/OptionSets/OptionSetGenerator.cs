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
            output.AddSource($"{FileName(set)}.g.cs", OptionSetEmitter.Emit(set)));

        var members = sets
            .Where(static set => set.MemberOf.Count > 0)
            .Select(static (set, _) => new MemberModel(set.Name, set.FullName, set.MemberOf, IsTable: set.BaseType == $"{Names.Platform}.Service"))
            .WithTrackingName("Members");
        context.RegisterSourceOutput(members, static (output, member) =>
            output.AddSource($"{member.FullName.Replace("global::", "")}.Members.g.cs", MemberEmitter.Emit(member)));

        context.RegisterSourceOutput(sets.Collect(), static (output, all) =>
        {
            if (all.Length > 0)
            {
                output.AddSource("OptionsDocumentation.g.cs", OptionsJson.Emit(all));
            }
        });
    }

    private static string FileName(OptionSetModel set) => set.FullName.Replace("global::", "").Replace('<', '{').Replace('>', '}');
}
