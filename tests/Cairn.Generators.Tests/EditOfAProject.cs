using System.Collections.Immutable;
using System.Reflection;
using Cairn.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class EditOfAProject
{
    private static readonly TestProject s_project = (TestProject.Fleet(("/repo/hosts/a/a.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>")) with
    {
        Sources =
        [
            ("/repo/Test/Ssh.cs", "/// <summary>Ssh.</summary>\npublic sealed partial class Ssh : Feature, IModule<Linux> { public partial int Port { get; set; } public void Configure(Linux target) { } }"),
            ("/repo/Test/Web.cs", "public sealed partial class Web : Feature, IModule<Linux> { public partial int Port { get; set; } public void Configure(Linux target) { } }"),
            ("/repo/Test/Other.cs", "public sealed class Other : IModule<Linux> { public void Configure(Linux target) { } }"),
        ],
    }).WithProperty("HostClass", "Linux");

    private static readonly string[] s_steps = ["OptionSets", "Members", "Modules", "Machines", "Project", "Registries"];

    [TestMethod]
    [DataRow("/repo/Test/Other.cs", "// A comment.\npublic sealed class Other : IModule<Linux> { public void Configure(Linux target) { } }", DisplayName = "Comment in another file")]
    [DataRow("/repo/Test/Other.cs", "public sealed class Other : IModule<Linux> { public void Configure(Linux target) { target.HostName = \"x\"; } }", DisplayName = "Body of a module")]
    [DataRow("/repo/Test/Other.cs", "public sealed class Other : IModule<Linux> { public void Configure(Linux target) { } } public static class More;", DisplayName = "Another type")]
    [DataRow("/repo/Test/Ssh.cs", "/// <summary>Ssh.</summary>\npublic sealed partial class Ssh : Feature, IModule<Linux> { public partial int Port { get; set; } public void Configure(Linux target) { target.HostName = \"x\"; } }", DisplayName = "Body of a feature")]
    public void MakesNothingAnewWhenNoDeclarationChanges(string path, string text)
    {
        var results = Edit(path, text);

        foreach (var step in s_steps)
        {
            Reasons(results, step).ShouldNotBeEmpty(step);
            Reasons(results, step).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged], step);
        }

        Outputs(results).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
    }

    [TestMethod]
    public void KeepsTheProgramOfAHost()
    {
        var host = s_project.WithProperty("PackageKind", "Host").WithProperty("MachineName", "a");

        var results = Edit("/repo/Test/Other.cs", "public sealed class Other : IModule<Linux> { public void Configure(Linux target) { target.HostName = \"x\"; } }", host);

        Reasons(results, "Registries").ShouldBe([IncrementalStepRunReason.Unchanged]);
        results.SelectMany(static r => r.GeneratedSources).ShouldContain(static source => source.HintName == "Program.g.cs");
        Outputs(results).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
    }

    [TestMethod]
    public void MakesOnlyTheOptionSetAnewThatChanges()
    {
        var results = Edit("/repo/Test/Web.cs", "public sealed partial class Web : Feature, IModule<Linux> { public partial long Port { get; set; } public void Configure(Linux target) { } }");

        Reasons(results, "OptionSets").Count(static r => r == IncrementalStepRunReason.Modified).ShouldBe(1);
        Reasons(results, "Members").ShouldAllBe(static r => r != IncrementalStepRunReason.Modified);
        Reasons(results, "Modules").ShouldAllBe(static r => r != IncrementalStepRunReason.Modified);
        // The set itself, and the documentation of all options.
        Outputs(results).Count(static r => r == IncrementalStepRunReason.Modified).ShouldBe(2);
    }

    [TestMethod]
    public void MakesOnlyTheRegistryAnewForANewModule()
    {
        var results = Edit("/repo/Test/Other.cs", "public sealed class Other : IModule<Linux>, IModule<Darwin> { public void Configure(Linux target) { } public void Configure(Darwin target) { } }");

        Reasons(results, "Modules").Count(static r => r == IncrementalStepRunReason.Modified).ShouldBe(1);
        Outputs(results).Count(static r => r == IncrementalStepRunReason.Modified).ShouldBe(1);
    }

    /// <summary>The line of an option is part of its declaration, so moving it is a change of that set; others stay.</summary>
    [TestMethod]
    public void MakesAnOptionSetAnewThatMoves()
    {
        var results = Edit("/repo/Test/Web.cs", "// A line above.\npublic sealed partial class Web : Feature, IModule<Linux> { public partial int Port { get; set; } public void Configure(Linux target) { } }");

        Reasons(results, "OptionSets").Count(static r => r == IncrementalStepRunReason.Modified).ShouldBe(1);
    }

    [TestMethod]
    public void KeepsNothingOfTheCompilationAlive()
    {
        var models = typeof(OptionSetModel).Assembly.GetTypes().Where(static t => t.Name.EndsWith("Model", StringComparison.Ordinal)).ToList();
        models.Count.ShouldBeGreaterThanOrEqualTo(5);

        foreach (var property in Parts(models).SelectMany(static type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)).Where(static p => p.Name != "EqualityContract"))
        {
            IsPlain(property.PropertyType).ShouldBeTrue($"{property.DeclaringType!.Name}.{property.Name}");
        }
    }

    private static IEnumerable<Type> Parts(IEnumerable<Type> types) => types.SelectMany(type => type.GetProperties().Select(static p => Element(p.PropertyType))
        .Where(part => part.Namespace == "Cairn.Generators" && !part.IsEnum && part != type).Append(type)).Distinct();

    private static bool IsPlain(Type type) => Element(type) is var part
        && (part == typeof(string) || part == typeof(int) || part == typeof(bool) || part.IsEnum || (part.Namespace == "Cairn.Generators" && part.GetMethod("<Clone>$") is not null));

    private static Type Element(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) ? type.GetGenericArguments()[0] : type;

    private static ImmutableArray<GeneratorRunResult> Edit(string path, string text, TestProject? project = null)
    {
        // Two runs make sure that what is seen is the edit, not the start.
        project ??= s_project;
        var compilation = project.Compile();
        var driver = project.Driver(trackSteps: true).RunGenerators(compilation).RunGenerators(compilation.Clone());

        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == path);
        var edited = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, path));
        return driver.RunGenerators(edited).GetRunResult().Results;
    }

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(ImmutableArray<GeneratorRunResult> results, string step) =>
        [.. results.Where(r => r.TrackedSteps.ContainsKey(step)).SelectMany(r => r.TrackedSteps[step]).SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    private static IReadOnlyList<IncrementalStepRunReason> Outputs(ImmutableArray<GeneratorRunResult> results) =>
        [.. results.SelectMany(static r => r.TrackedOutputSteps.Values).SelectMany(static runs => runs).SelectMany(static run => run.Outputs).Select(static output => output.Reason)];
}
