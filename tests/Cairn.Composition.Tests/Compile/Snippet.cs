using System.Collections.Immutable;
using System.Globalization;
using Cairn.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Composition.Tests.Compile;

/// <summary>Compiles code as a project that references Cairn would, in memory.</summary>
internal static class Snippet
{
    private const string Given =
        """
        using System;
        using System.Collections.Generic;
        using Cairn.Composition;

        namespace N;

        public enum Level { Low, High }

        /// <summary>A group.</summary>
        public sealed partial class Group : OptionSet
        {
            /// <summary>An option.</summary>
            public partial bool Enable { get; set; }
        }

        /// <summary>Another class.</summary>
        public sealed partial class Other : ModuleClass;

        /// <summary>A class.</summary>
        public sealed partial class Root : ModuleClass
        {
            /// <summary>An option.</summary>
            public partial int X { get; set; }
            /// <summary>An option.</summary>
            public partial uint Natural { get; set; }
            /// <summary>An option.</summary>
            public partial byte Byte { get; set; }
            /// <summary>An option.</summary>
            public partial sbyte Signed { get; set; }
            /// <summary>An option.</summary>
            public partial ushort Port { get; set; }
            /// <summary>An option.</summary>
            public partial bool Flag { get; set; }
            /// <summary>An option.</summary>
            public partial string Text { get; set; }
            /// <summary>An option.</summary>
            public partial Level Level { get; set; }
            /// <summary>An option.</summary>
            public partial OptionList<string> Tags { get; set; }
            /// <summary>An option.</summary>
            public partial OptionSetOf<string> Names { get; set; }
            /// <summary>An option.</summary>
            public partial OptionMap<int> Ports { get; set; }
            /// <summary>An option.</summary>
            public partial Setting Settings { get; set; }
            /// <summary>An option.</summary>
            public partial OptionTable<Group> Groups { get; }
            /// <summary>An option.</summary>
            public partial Group Set { get; }
            /// <summary>An option.</summary>
            public partial OptionList<ImportedModule> Default { get; set; }
            /// <summary>An option.</summary>
            public partial OptionTable<Other> Others { get; }
            /// <summary>An option.</summary>
            [Removed("Do X.")]
            public partial int Gone { get; set; }
        }

        public sealed class OfRoot : IModule<Root> { public void Configure(Root target) { } }

        public sealed class OfOther : IModule<Other> { public void Configure(Other target) { } }

        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "Cairn.Composition.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Compiles statements of a module's Configure.</summary>
    public static IReadOnlyList<string> ErrorsOfBody(string statements) =>
        Errors($"public sealed class M : IModule<Root> {{ public void Configure(Root s) {{ {statements} }} }}");

    /// <summary>Compiles declarations and gives errors as <c>CS0029: text</c>; nullable warnings are errors as they are in a project.</summary>
    public static IReadOnlyList<string> Errors(string declarations)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal)
            {
                ["CS8625"] = ReportDiagnostic.Error,
                ["CAIRN2009"] = ReportDiagnostic.Error,
                ["CAIRN2017"] = ReportDiagnostic.Error,
            });
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Parse);
        var compilation = CSharpCompilation.Create("Snippet", [CSharpSyntaxTree.ParseText(Given + declarations, parsing, "Snippet.cs")], s_references.Value, options);
        CSharpGeneratorDriver.Create([new OptionSetGenerator().AsSourceGenerator()], parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var reported);

        return
        [
            .. updated.WithAnalyzers([new OptionSetAnalyzer(), new RenameAnalyzer()]).GetAllDiagnosticsAsync().GetAwaiter().GetResult()
                .Concat(reported)
                .Where(static d => d.Severity == DiagnosticSeverity.Error)
                .Select(static d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}"),
        ];
    }
}
