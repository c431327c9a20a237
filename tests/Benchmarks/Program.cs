using Cairn.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [-- <folder of nixpkgs' lib>]
var nixLibrary = args.Length > 0 ? args[0] : null;
using var workspace = new Workspace();
foreach (var shape in new[] { EvaluationShape.OneType, EvaluationShape.TypePerModule })
{
    foreach (var modules in new[] { 100, 1000 })
    {
        new EvaluationBenchmark(workspace, shape, modules, nixLibrary).Run(Console.Out);
    }
}
