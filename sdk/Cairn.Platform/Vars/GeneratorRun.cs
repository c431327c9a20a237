using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>Runs a generator with given answers and dependencies, as the command line does, and as tests of generators can.</summary>
public static class GeneratorRun
{
    /// <summary>Runs a generator.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="machine">The machine; null for a shared generator.</param>
    /// <param name="request">Answers, and the contents of dependencies.</param>
    /// <param name="clock">The time; null for the system's.</param>
    /// <returns>The files, whose contents are the caller's to dispose, or why there are none.</returns>
    public static GeneratorResult Run(Generator generator, Machine? machine, GeneratorRequest request, TimeProvider? clock = null)
    {
        generator.Bind(new VarUse(machine, VarValues.None, Row: null));
        if (generator.Instruction is { } instruction)
        {
            return Failed($"'{generator.Place}' is made by hand: {instruction}");
        }

        var context = new GeneratorContext(generator, machine, request, clock ?? TimeProvider.System);
        try
        {
            KeepPersisted(generator, request, context);
            generator.Run(context);
            return Missing(generator, context) is { } missing ? Failed(missing)
                : new GeneratorResult([.. context.Written.Select(static file => new NamedSecret(file.Key, SecretBytes.Copy(file.Value.Span)))], Error: null);
        }
        catch (Exception failure) when (failure is GeneratorException or SecretsException)
        {
            return Failed(failure.Message);
        }
        finally
        {
            context.Clear();
        }
    }

    private static GeneratorResult Failed(string error) => new([], error);

    private static void KeepPersisted(Generator generator, GeneratorRequest request, GeneratorContext context)
    {
        foreach (var prompt in generator.Members.Prompts.Where(static prompt => prompt.Persist))
        {
            var file = (SecretFile)generator.Members.Files.First(file => string.Equals(file.Name, prompt.Name, StringComparison.Ordinal));
            if (request.Answers.FirstOrDefault(answer => string.Equals(answer.Name, prompt.Name, StringComparison.Ordinal)) is { } answer)
            {
                context.Write(file, answer.Content);
            }
            else
            {
                context.Write(file, prompt.Default ?? "");
            }
        }
    }

    private static string? Missing(Generator generator, GeneratorContext context)
    {
        var missing = generator.Members.Files.Where(file => !context.Written.ContainsKey(file.Name)).Select(static file => $"'{file.Name}'").ToList();
        return missing.Count == 0 ? null : $"'{generator.Place}' did not write {string.Join(", ", missing)}. Its class '{generator.GetType().Name}' has to write every file that it declares.";
    }
}
