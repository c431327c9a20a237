using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cairn.Generators.Tests.Support;

/// <summary>A project that exists in memory only: its sources, what it references and what MSBuild would tell the generator.</summary>
internal sealed record TestProject(string Name = "Test")
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.Linq;
        global using Cairn.Composition;
        global using Cairn.Platform;
        namespace Cairn.Platform;
        """;

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public ImmutableArray<TestAssembly> References { get; init; } = [TestPlatform.Assembly];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<(string Path, string Text)> Machines { get; init; } = [];

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Diagnose;

    public bool IsProgram { get; init; }

    public static TestProject Of(params string[] sources) => new() { Sources = [.. sources.Select((text, i) => ($"/repo/Test/File{i}.cs", text))] };

    public static TestProject Fleet(params (string Path, string Text)[] machines) => new("fleet")
    {
        Machines = [.. machines],
        Properties = ImmutableDictionary<string, string>.Empty.Add("PackageKind", "Fleet"),
    };

    public TestProject With(params TestAssembly[] references) => this with { References = [.. References, .. references] };

    public TestProject WithProperty(string name, string value) => this with { Properties = Properties.SetItem(name, value) };

    /// <summary>Parses and compiles, without generated code.</summary>
    public CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, Documentation);
        var trees = Sources.Prepend(("/repo/Test/Usings.cs", Usings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, options, source.Item1));
        return CSharpCompilation.Create(
            Name,
            trees,
            [.. TestReferences.Framework, .. References.Select(static r => r.Reference)],
            new CSharpCompilationOptions(
                IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress), new("CS8019", ReportDiagnostic.Suppress)]));
    }

    public GeneratorDriver Driver(bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new OptionSetGenerator().AsSourceGenerator(), new ModuleGenerator().AsSourceGenerator(), new MachineGenerator().AsSourceGenerator(), new SoftwareGenerator().AsSourceGenerator()],
        Machines.Select(static machine => new TestText(machine.Path, machine.Text)),
        new CSharpParseOptions(LanguageVersion.CSharp14, Documentation),
        new TestOptions(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    public GeneratedProject Run() => new(this, Driver(), Compile());
}
