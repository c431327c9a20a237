using System.Text;
using Cairn.Cli.Vars;
using Cairn.Secrets.Age;
using Cairn.Secrets.Keys;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Support;

/// <summary>A fleet of three machines with an admin: <c>a</c> and <c>b</c> share a generator, <c>c</c> does not; <c>a</c> has one of its own that depends on it.</summary>
internal sealed class VarsFolder : IDisposable
{
    private readonly Folder _folder = new();
    private readonly string _key;

    internal VarsFolder()
    {
        _folder.Write("Directory.Packages.props", "<Project />");
        foreach (var machine in (string[])["a", "b", "c"])
        {
            _folder.Write($"hosts/{machine}/{machine}.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>");
            Programs.Machines[machine] = [FakePrograms.Generator("own")];
        }

        Programs.Machines["a"].Add(FakePrograms.Generator("common", shared: true));
        Programs.Machines["b"].Add(FakePrograms.Generator("common", shared: true));
        Programs.Machines["a"].Add(FakePrograms.Generator("derived") with { Dependencies = [new VarPlace(null, "common")] });
        using var identity = AgeIdentity.Generate();
        using var text = identity.ToText();
        _key = Encoding.ASCII.GetString(text.Span);
        _folder.Write("hosts/fleet/keys/admins/al.pub", $"{identity.Recipient}\n");
        Surroundings = new VarsSurroundings
        {
            Programs = _ => Programs,
            Keys = new KeySourceSettings { Variable = name => name == "SOPS_AGE_KEY" ? Key : Variables.GetValueOrDefault(name), Home = Path.Combine(_folder.Root, "home") },
            Input = null,
            StandardInput = () => new MemoryStream(Input),
            StandardOutput = () => Output,
        };
    }

    internal FakePrograms Programs { get; } = new();

    internal VarsSurroundings Surroundings { get; set; }

    internal Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    internal string Root => _folder.Root;

    /// <summary>Gets or sets the private key at hand.</summary>
    internal string? Key { get => field ?? _key; set; }

    internal byte[] Input { get; set; } = [];

    internal MemoryStream Output { get; private set; } = new();

    internal CliRun Run(params string[] arguments)
    {
        Programs.Calls.Clear();
        Output = new MemoryStream();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = Cli.Commands.Cli.RunAsync(arguments, new Terminal(output, errors, isInteractive: false), Root, Surroundings).GetAwaiter().GetResult();
        return new CliRun(exitCode, output.ToString(), errors.ToString());
    }

    internal CliRun Succeed(params string[] arguments)
    {
        var run = Run(arguments);
        run.ExitCode.ShouldBe(0, run.Output + run.Errors);
        return run;
    }

    internal string Read(string path) => _folder.Read(path);

    internal void Write(string path, string text) => _folder.Write(path, text);

    internal void Delete(string path) => File.Delete(Path.Combine(Root, path));

    internal string Decrypt(string path, AgeIdentity? with = null)
    {
        using var admin = AgeIdentity.Parse(Encoding.ASCII.GetBytes(_key), "test");
        using var content = SopsFile.Parse(File.ReadAllBytes(Path.Combine(Root, path)), SopsFormat.Binary, path).Decrypt([with ?? admin]);
        return Encoding.UTF8.GetString(content.Span);
    }

    /// <summary>Gets the private key of a machine, as an admin who sets it up does.</summary>
    internal AgeIdentity KeyOf(string machine) => AgeIdentity.Parse(Encoding.ASCII.GetBytes(Decrypt($"hosts/fleet/keys/machines/{machine}.key.sops")), machine);

    /// <summary>Gets what is in the fleet's folder, the working folder apart.</summary>
    internal SortedDictionary<string, string> Snapshot() => new(
        Directory.GetFiles(Path.Combine(Root, "hosts"), "*", SearchOption.AllDirectories).Append(Path.Combine(Root, ".sops.yaml")).Where(File.Exists)
            .ToDictionary(file => Path.GetRelativePath(Root, file), File.ReadAllText, StringComparer.Ordinal), StringComparer.Ordinal);

    public void Dispose()
    {
        Output.Dispose();
        _folder.Dispose();
    }
}
