using System.Globalization;
using System.Text;

namespace Cairn.Benchmarks;

/// <summary>Writes the same configuration for Cairn and for Nix: modules of 20 options each, in chains of ten that enable each other.</summary>
internal static class EvaluationSources
{
    internal const int WarmRuns = 80;

    private const int Options = 19;

    internal static string Project(string composition, string generators, bool ahead) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>14</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <OutputType>Exe</OutputType>
            <AssemblyName>Measured</AssemblyName>
            <TieredPGO>false</TieredPGO>
            <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
            <InvariantGlobalization>true</InvariantGlobalization>
            <RunAnalyzers>false</RunAnalyzers>
            {(ahead ? "<PublishReadyToRun>true</PublishReadyToRun>" : "")}
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{composition}" />
            <Analyzer Include="{generators}" />
          </ItemGroup>
        </Project>
        """;

    internal static string Code(EvaluationShape shape, int modules) => shape == EvaluationShape.OneType ? OneType(modules) : TypePerModule(modules);

    internal static string Nix(int modules, string library) => string.Create(CultureInfo.InvariantCulture, $$"""
        let
          n = {{modules}};
          lib = import {{library}};
          name = i: "m${toString i}";
          module = i: { config, ... }: {
            options.${name i} = { enable = lib.mkOption { type = lib.types.bool; default = false; }; }
              // builtins.listToAttrs (builtins.genList (j: {
                name = "o${toString j}";
                value = if lib.mod j 2 == 1
                  then lib.mkOption { type = lib.types.int; default = j; }
                  else lib.mkOption { type = lib.types.str; default = "v${toString j}"; };
              }) {{Options}});
            config = lib.mkIf config.${name i}.enable ({
              ${name i} = builtins.listToAttrs (builtins.genList (j: {
                name = "o${toString j}";
                value = if lib.mod j 2 == 1 then j + 1 else "w${toString j}";
              }) {{Options}});
            } // (if lib.mod i 10 != 9 then { ${name (i + 1)}.enable = true; } else {}));
          };
          start = { config = builtins.listToAttrs (builtins.genList (k: { name = name (k * 10); value.enable = true; }) (n / 10)); };
          result = lib.evalModules { modules = [ start ] ++ builtins.genList module n; };
        in builtins.deepSeq result.config (builtins.length (builtins.attrNames result.config))
        """);

    private static string OneType(int modules) => $$"""
        using Cairn.Composition;
        {{EntryPoint(modules, "new ModuleRegistry().Add(new Start())", "for (var i = 0; i < Count; i++) { registry.Add(new M(i)); }", $"evaluation.Root.Items[\"m{modules - 1}\"].O1")}}
        public sealed partial class Root : ModuleClass { public partial OptionTable<Item> Items { get; } }
        public sealed partial class Item : OptionSet { public partial bool Enable { get; set; } {{Declarations()}} }
        public sealed class Start : IModule<Root>
        {
            public void Configure(Root root) { for (var i = 0; i < Program.Count; i += 10) { root.Items[$"m{i}"].Enable = true; } }
        }
        [ImportedModule]
        public sealed class M(int i) : IModule<Root>
        {
            private readonly string _key = $"m{i}";
            public void Configure(Root root)
            {
                if (root.Items.TryGetValue(_key, out var item) && item.Enable)
                {
                    {{Definitions("item.")}}
                    if (i % 10 != 9) { root.Items[$"m{i + 1}"].Enable = true; }
                }
            }
        }
        """;

    private static string TypePerModule(int modules)
    {
        var code = new StringBuilder($$"""
            using Cairn.Composition;
            using Cairn.Platform;
            {{EntryPoint(modules, "new ModuleRegistry()", "Cairn.Generated.Modules_Measured.Register(registry);", $"evaluation.Root.M{modules - 1}.O1")}}
            public sealed partial class Root : ModuleClass;
            public sealed class Start : IModule<Root>
            {
                public void Configure(Root root)
                {

            """);
        for (var i = 0; i < modules; i += 10)
        {
            code.Append(CultureInfo.InvariantCulture, $"root.M{i}.Enable = true;\n");
        }

        code.Append("} }\n");
        for (var i = 0; i < modules; i++)
        {
            var next = i % 10 != 9 ? $"root.M{i + 1}.Enable = true;" : "";
            code.Append(CultureInfo.InvariantCulture, $"public sealed partial class M{i} : Feature, IModule<Root> {{ {Declarations()} public void Configure(Root root) {{ {Definitions("")} {next} }} }}\n");
        }

        return code.ToString();
    }

    /// <summary>Writes the program. All options are merged when an evaluation ends; reading one of the last module shows that the chains ran.</summary>
    private static string EntryPoint(int modules, string registry, string fill, string last) => $$"""
        public static class Program
        {
            public const int Count = {{modules}};
            private static Evaluation<Root> Evaluate() { var registry = {{registry}}; {{fill}} return Evaluation<Root>.Run(registry); }
            public static int Main(string[] args)
            {
                var evaluation = Evaluate();
                if (!evaluation.Succeeded || {{last}} != 2) { return 1; }
                for (var i = 0; i < {{WarmRuns}} && args.Length > 0; i++)
                {
                    var clock = System.Diagnostics.Stopwatch.StartNew();
                    Evaluate();
                    Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString("0.0"));
                }
                return 0;
            }
        }
        """;

    private static string Declarations() => string.Join(' ', Enumerable.Range(0, Options).Select(static j =>
        j % 2 == 1 ? $"[Default({j})] public partial int O{j} {{ get; set; }}" : $"[Default(\"v{j}\")] public partial string O{j} {{ get; set; }}"));

    private static string Definitions(string target) => string.Join(' ', Enumerable.Range(0, Options).Select(j =>
        j % 2 == 1 ? $"{target}O{j} = {j + 1};" : $"{target}O{j} = \"w{j}\";"));
}
