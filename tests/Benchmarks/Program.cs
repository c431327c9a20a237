using Cairn.Benchmarks;
using Cairn.Benchmarks.Deployment;

// dotnet run -c Release --project tests/Benchmarks -- evaluation [<folder of nixpkgs' lib>]
// dotnet run -c Release --project tests/Benchmarks -- builds [<repository>]
// dotnet run -c Release --project tests/Benchmarks -- age [<MiB>]
// dotnet run -c Release --project tests/Benchmarks -- deployments [<repository>]     needs root, ansible-core, gcc or clang, and what test machines need
// dotnet run -c Release --project tests/Benchmarks -- transfer                       the same, without Ansible
using var workspace = new Workspace();
switch (args)
{
    case ["evaluation", .. var library]:
        foreach (var shape in new[] { EvaluationShape.OneType, EvaluationShape.TypePerModule })
        {
            foreach (var modules in new[] { 100, 1000 })
            {
                new EvaluationBenchmark(workspace, shape, modules, library.FirstOrDefault()).Run(Console.Out);
            }
        }

        return 0;
    case ["builds", .. var repository]:
        new BuildBenchmark(workspace, repository.FirstOrDefault() ?? Environment.CurrentDirectory).Run(Console.Out);
        return 0;
    case ["age", .. var size]:
        new AgeBenchmark(workspace, long.Parse(size.FirstOrDefault() ?? "1024", System.Globalization.CultureInfo.InvariantCulture) * 1024 * 1024).Run(Console.Out);
        return 0;
    case ["deployments", .. var repository]:
        await new DeploymentBenchmark(workspace, repository.FirstOrDefault() ?? Environment.CurrentDirectory).RunAsync(Console.Out);
        return 0;
    case ["age-memory", var plain, var encrypted]:
        return AgeMemory.Measure(plain, encrypted, Console.Out);
    case ["transfer"]:
        await TransferBenchmark.RunAsync(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say what to measure: evaluation [<folder of nixpkgs' lib>], builds [<repository>], age [<MiB>], deployments [<repository>], or transfer.");
        return 2;
}
