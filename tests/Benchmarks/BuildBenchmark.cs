using System.Globalization;
using System.Text.Json;

namespace Cairn.Benchmarks;

/// <summary>Times <c>dotnet build</c> of a machine in a clone: with nothing changed, next to a plain program with the same references, and after a change.</summary>
internal sealed class BuildBenchmark(Workspace workspace, string repository)
{
    private const int Runs = 7;
    private const string Machine = "cinnabar";

    internal void Run(TextWriter output)
    {
        var clone = workspace.Folder("clone");
        new Command("git", "clone", "-q", repository, clone).Run();
        var host = Path.Combine(clone, "hosts", Machine);
        new Command("dotnet", "build", host).Run();
        var plain = WritePlain(Path.Combine(clone, "artifacts", "obj", Machine, "project.assets.json"));
        new Command("dotnet", "build", plain).Run();

        var (hosts, plains) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            hosts.Add(new Command("dotnet", "build", host).Run().Time.TotalMilliseconds);
            plains.Add(new Command("dotnet", "build", plain).Run().Time.TotalMilliseconds);
        }

        output.WriteLine("dotnet build, nothing changed");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"a machine",-24} {Median(hosts),8:0} ms   {Median(hosts) / Median(plains):0.00} times the plain program"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"a plain program",-24} {Median(plains),8:0} ms   with the same references"));

        var code = Path.Combine(host, "Cinnabar.cs");
        var before = File.ReadAllText(code);
        File.WriteAllText(code, before.Replace("\"Europe/Berlin\"", "\"Europe/Paris\"", StringComparison.Ordinal) is var after && after != before
            ? after
            : throw new InvalidOperationException($"'{code}' has no time zone to change."));
        var (time, said) = new Command("dotnet", "build", host).Run();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dotnet build, one value changed {time.TotalMilliseconds,8:0} ms"));
        foreach (var line in said.Split('\n').Where(static line => line.Contains(Machine, StringComparison.Ordinal)))
        {
            output.WriteLine($"  {line.Trim()}");
        }
    }

    /// <summary>Writes projects that refer to each other as those of the machine do, without Cairn's targets.</summary>
    private string WritePlain(string assetsFile)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(assetsFile));
        var libraries = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(static library => library.Value.GetProperty("type").GetString() == "project").ToList();
        var names = libraries.Select(static library => library.Name.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var library in libraries)
        {
            var references = library.Value.TryGetProperty("dependencies", out var dependencies)
                ? dependencies.EnumerateObject().Select(static d => d.Name).Where(names.Contains)
                : [];
            WriteProject(library.Name.Split('/')[0], "Library", references);
        }

        return WriteProject("plain", "Exe", names);
    }

    private string WriteProject(string name, string type, IEnumerable<string> references)
    {
        var folder = workspace.Folder(Path.Combine("plain", name));
        File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>{type}</OutputType></PropertyGroup>
              <ItemGroup>{string.Concat(references.Select(static r => $"<ProjectReference Include=\"../{r}/{r}.csproj\" />"))}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), type == "Exe" ? "return 0;" : "");
        return folder;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
