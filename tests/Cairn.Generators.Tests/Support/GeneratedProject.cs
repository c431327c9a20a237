using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators.Tests.Support;

/// <summary>What the generators made of a project, and what they and the analyzers report.</summary>
internal sealed class GeneratedProject
{
    private readonly TestProject _project;
    private readonly Compilation _compilation;
    private readonly GeneratorDriverRunResult _run;
    private readonly ImmutableArray<Diagnostic> _reported;

    public GeneratedProject(TestProject project, GeneratorDriver driver, CSharpCompilation compilation)
    {
        _project = project;
        _run = driver.RunGeneratorsAndUpdateCompilation(compilation, out _compilation, out _reported, CancellationToken.None).GetRunResult();
    }

    /// <summary>Gets the generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files => _run.Results.SelectMany(static r => r.GeneratedSources)
        .ToDictionary(static s => s.HintName, static s => s.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Gets what generators threw; nothing, whatever a user types.</summary>
    public IEnumerable<Exception> Crashes => _run.Results.Select(static r => r.Exception).OfType<Exception>();

    /// <summary>Gets what C# reports, as <c>File0.cs(3): CS0619: text</c>.</summary>
    public IReadOnlyList<string> Compiler => [.. Sorted(_compilation.GetDiagnostics())];

    /// <summary>Gets what the generators and analyzers report, as <c>File0.cs(3): CAIRN2001: text</c>.</summary>
    public IReadOnlyList<string> Cairn => [.. Sorted([.. _reported, .. Analyze()])];

    /// <summary>Gets the messages of one diagnostic.</summary>
    public IReadOnlyList<string> Messages(string id) => [.. Cairn.Where(line => line.Contains($"{id}: ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(id, StringComparison.Ordinal) + id.Length + 2)..])];

    public TestAssembly Build()
    {
        Crashes.ShouldBeEmpty();
        using var image = new MemoryStream();
        var result = _compilation.Emit(image);
        result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(Text).ShouldBeEmpty();
        return new TestAssembly(_project.Name, image.ToArray(), _project.References);
    }

    private ImmutableArray<Diagnostic> Analyze()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [new OptionSetAnalyzer(), new ModuleAnalyzer(), new MemberAnalyzer(), new RenameAnalyzer(), new PurityAnalyzer()];
        return _compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static IEnumerable<string> Sorted(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(static d => d.Severity >= DiagnosticSeverity.Warning)
        .OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(static d => d.Location.GetLineSpan().StartLinePosition)
        .ThenBy(static d => d.Id, StringComparer.Ordinal)
        .Select(Text);

    private static string Text(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var file = place.Path is { Length: > 0 } path ? $"{Path.GetFileName(path)}({place.StartLinePosition.Line + 1}): " : "";
        return $"{file}{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
