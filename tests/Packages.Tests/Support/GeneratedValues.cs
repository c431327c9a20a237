using System.Reflection;
using System.Text;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Packages.Tests.Support;

/// <summary>Runs the generators of evaluated machines, and keeps what they make as a repository does; secrets stay readable in memory.</summary>
internal sealed class GeneratedValues : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-vars-").FullName;
    private readonly Dictionary<(VarPlace Place, string File), byte[]> _made = [];
    private readonly Dictionary<string, string> _answers = [];

    /// <summary>The values as an evaluation reads them, which reads each file once.</summary>
    internal VarValues Values => VarValues.In(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Answers prompts of a name.</summary>
    internal GeneratedValues Answer(string prompt, string answer)
    {
        _answers[prompt] = answer;
        return this;
    }

    /// <summary>Makes what a machine uses and does not have yet.</summary>
    internal void Generate(Host host)
    {
        foreach (var generator in host.Vars.Generators.Values.Concat(host.Home.Values.SelectMany(static home => home.Vars.Generators.Values)).Select(static row => row.Generator))
        {
            Generate(generator, host.Machine);
        }
    }

    internal string Secret(Machine? machine, string generator, string file) => Encoding.UTF8.GetString(_made[(new VarPlace(machine?.Name, generator), file)]);

    private void Generate(Generator generator, Machine machine)
    {
        var place = new VarPlace(generator.IsShared ? null : machine.Name, generator.Name);
        if (_made.Keys.Any(made => made.Place == place))
        {
            return;
        }

        foreach (var dependency in DependenciesOf(generator))
        {
            Generate(dependency, machine);
        }

        var result = GeneratorRun.Run(generator, generator.IsShared ? null : machine, Request());
        result.Error.ShouldBeNull();
        foreach (var file in result.Files)
        {
            using var content = file.Content;
            Keep(place, file.Name, content.Span.ToArray(), IsSecret(generator, file.Name));
        }
    }

    private GeneratorRequest Request() => new(
        [.. _answers.Select(static answer => new NamedSecret(answer.Key, SecretBytes.FromText(answer.Value)))],
        [.. _made.Select(static made => new VarValue(made.Key.Place, made.Key.File, SecretBytes.Copy(made.Value)))]);

    private void Keep(VarPlace place, string file, byte[] content, bool isSecret)
    {
        _made.Add((place, file), content);
        var path = Path.Combine(_folder, place.FileOf(file, isSecret));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, isSecret ? "ciphertext"u8.ToArray() : content);
    }

    private static bool IsSecret(Generator generator, string file) =>
        !Properties(generator).Any(property => property.GetValue(generator) is PublicFile { Name: var name } && name == file);

    private static IEnumerable<Generator> DependenciesOf(Generator generator) => Properties(generator)
        .Where(static property => typeof(Dependency).IsAssignableFrom(property.PropertyType))
        .Select(property => property.GetValue(generator)!)
        .Select(static dependency => (Generator)dependency.GetType().GetProperty("Generator")!.GetValue(dependency)!);

    private static PropertyInfo[] Properties(Generator generator) => generator.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
