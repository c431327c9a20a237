using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>What a host program does for <c>cairn vars</c>: it describes the generators of its machine, and runs one.</summary>
/// <remarks>Secrets come and go through pipes; nothing is written to disk, and nothing is an argument.</remarks>
internal sealed class VarsVerbs(Machine machine, Host host)
{
    internal MachineVars Describe() => new(machine.Name,
    [
        .. Generators().OrderBy(static found => found.Generator.Place).Select(static found => found.Generator.Describe(found.IsUsed)),
    ]);

    /// <summary>Runs a generator; null when the machine has none of that name.</summary>
    internal GeneratorResult? Run(string name, GeneratorRequest request, TimeProvider clock) =>
        Generators().FirstOrDefault(found => string.Equals(found.Generator.Name, name, StringComparison.Ordinal)).Generator is { } generator
            ? GeneratorRun.Run(generator, generator.IsShared ? null : machine, request, clock)
            : null;

    internal int Run(string name, Stream input, Stream output)
    {
        using var request = SecretStream.ReadToEnd(input);
        var parsed = Parse(request.Span);
        if (Run(name, parsed, TimeProvider.System) is not { } result)
        {
            Console.Error.WriteLine($"'{name}' is no generator of {machine.Name}. It has {string.Join(", ", Generators().Select(static found => found.Generator.Name).Order(StringComparer.Ordinal))}.");
            return HostProgram.Usage;
        }

        using var bytes = result.ToBytes();
        output.Write(bytes.Span);
        foreach (var secret in parsed.Answers.Select(static answer => answer.Content).Concat(parsed.Dependencies.Select(static value => value.Content)).Concat(result.Files.Select(static file => file.Content)))
        {
            secret.Dispose();
        }

        return result.Error is null ? HostProgram.Applied : HostProgram.ConfigurationError;
    }

    /// <summary>What is used, and what that depends on, on the same machine or shared.</summary>
    private List<(Generator Generator, bool IsUsed)> Generators()
    {
        var used = host.Vars.All().Concat(host.Home.Values.SelectMany(static home => home.Vars.All())).ToList();
        var found = used.ToDictionary(static generator => generator.Place, static generator => (generator, isUsed: true));
        var waiting = new Queue<Generator>(used);
        while (waiting.TryDequeue(out var generator))
        {
            foreach (var target in generator.Members.Dependencies.Select(static dependency => dependency.Target))
            {
                if ((target.IsShared || string.Equals(target.Place.Machine, machine.Name, StringComparison.Ordinal)) && !found.ContainsKey(target.Place))
                {
                    target.Bind(generator.Binding! with { Row = null });
                    found.Add(target.Place, (target, false));
                    waiting.Enqueue(target);
                }
            }
        }

        return [.. found.Values];
    }

    private static GeneratorRequest Parse(ReadOnlySpan<byte> json) => json.IsEmpty ? new GeneratorRequest([], []) : GeneratorRequest.Parse(json);
}
