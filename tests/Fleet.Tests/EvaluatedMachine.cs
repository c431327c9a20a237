using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Cairn.Store.Archives;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Tests;

/// <summary>A machine of the fleet as its program evaluates it.</summary>
internal sealed class EvaluatedMachine
{
    private static readonly ConcurrentDictionary<string, Lazy<EvaluatedMachine>> s_machines = new(StringComparer.Ordinal);

    private readonly string _root;

    private EvaluatedMachine(string name)
    {
        var folder = Directory.CreateTempSubdirectory($"cairn-{name}-").FullName;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(Metadata("BinFolder"), name, Metadata("Configuration"), $"{name}.dll"), "evaluate", "--output", folder])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        File.Exists(Path.Combine(folder, "evaluation.json")).ShouldBeTrue(errors);
        Report = File.ReadAllText(Path.Combine(folder, "evaluation.json"));
        ExitCode = process.ExitCode;
        ExitCode.ShouldBe(0, Report);
        Manifest = Manifest.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")), name);
        _root = Path.Combine(folder, "system");
        using var archive = File.OpenRead(Path.Combine(folder, "system.nar"));
        NarArchive.Unpack(archive, _root);
    }

    internal static string RepositoryRoot => Metadata("RepositoryRoot");

    /// <summary>Gets the path of the command line's program.</summary>
    internal static string CommandLine => Path.Combine(Metadata("BinFolder"), "Cairn.Cli", Metadata("Configuration"), "cairn.dll");

    internal int ExitCode { get; }

    internal string Report { get; }

    internal Manifest Manifest { get; }

    internal static EvaluatedMachine Of(string name) => s_machines.GetOrAdd(name, static n => new Lazy<EvaluatedMachine>(() => new EvaluatedMachine(n))).Value;

    internal IEnumerable<string> Diagnostics()
    {
        using var document = JsonDocument.Parse(Report);
        return [.. document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(static d => d.GetProperty("text").GetString()!)];
    }

    internal string Read(string path) => File.ReadAllText(Path.Combine(_root, path));

    internal bool Has(string path) => File.Exists(Path.Combine(_root, path));

    internal HomeEntry Home(string user) => Manifest.Homes.Single(home => home.User == user);

    private static string Metadata(string key) => typeof(EvaluatedMachine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
