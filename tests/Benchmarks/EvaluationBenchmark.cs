using System.Globalization;
using System.Reflection;

namespace Cairn.Benchmarks;

/// <summary>Times evaluations next to <c>nix-instantiate --eval</c> of the same configuration, in turn, and prints medians and ratios.</summary>
internal sealed class EvaluationBenchmark(Workspace workspace, EvaluationShape shape, int modules, string? nixLibrary)
{
    private const int Runs = 9;

    internal void Run(TextWriter output)
    {
        var compiledLate = Build(ahead: false);
        var compiledAhead = Build(ahead: true);
        var commands = new List<(string Name, Command Command)>
        {
            ("compiled when it runs", new Command("dotnet", compiledLate)),
            ("compiled ahead", new Command("dotnet", compiledAhead)),
        };
        if (nixLibrary is not null)
        {
            var expression = Path.Combine(workspace.Folder($"nix-{modules}"), "measured.nix");
            File.WriteAllText(expression, EvaluationSources.Nix(modules, nixLibrary));
            commands.Add(("nix-instantiate", new Command("nix-instantiate", "--eval", "--strict", expression)));
        }

        var times = commands.ToDictionary(static c => c.Name, static _ => new List<double>(), StringComparer.Ordinal);
        for (var run = -1; run < Runs; run++)
        {
            foreach (var (name, command) in commands)
            {
                var time = command.Run().Time.TotalMilliseconds;
                if (run >= 0)
                {
                    times[name].Add(time);
                }
            }
        }

        // The runtime needs some tens of evaluations until it has compiled them in earnest.
        times["warm, in process"] = [.. new Command("dotnet", compiledLate, "warm").Run().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => double.Parse(line, CultureInfo.InvariantCulture)).Skip(EvaluationSources.WarmRuns / 2)];
        Print(output, times);
        foreach (var (name, command) in commands)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} {command.PeakMemory(),8:0.0} MiB at most"));
        }
    }

    private void Print(TextWriter output, Dictionary<string, List<double>> times)
    {
        output.WriteLine($"{modules} modules x 20 options, {(shape == EvaluationShape.OneType ? "instances of one type" : "a type for each")}");
        var nix = times.TryGetValue("nix-instantiate", out var found) ? Median(found) : double.NaN;
        foreach (var (name, values) in times)
        {
            var median = Median(values);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} {median,8:0.0} ms   nix takes {nix / median,6:0.00} times as long"));
        }
    }

    private string Build(bool ahead)
    {
        var folder = workspace.Folder($"{shape}-{modules}-{ahead}");
        File.WriteAllText(Path.Combine(folder, "Measured.csproj"), EvaluationSources.Project(Metadata("Composition"), Metadata("Generators"), ahead));
        File.WriteAllText(Path.Combine(folder, "Measured.cs"), EvaluationSources.Code(shape, modules));
        var output = Path.Combine(folder, "out");
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier.Replace("debian.12", "linux", StringComparison.Ordinal);
        new Command("dotnet", "publish", folder, "-c", "Release", "-r", runtime, "--self-contained", "false", "-o", output, "-v", "q").Run();
        return Path.Combine(output, "Measured.dll");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Metadata(string key) =>
        typeof(EvaluationBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
