using System.Reflection;

namespace Cairn.Platform;

/// <summary>What a generator declares in its properties.</summary>
internal sealed record GeneratorMembers(IReadOnlyList<VarFile> Files, IReadOnlyList<Prompt> Prompts, IReadOnlyList<Dependency> Dependencies)
{
    internal static GeneratorMembers Of(Generator generator)
    {
        var values = generator.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0 && IsMember(property.PropertyType))
            .OrderBy(static property => property.MetadataToken)
            .Select(property => property.GetValue(generator))
            .ToList();
        var prompts = values.SelectMany(Items<Prompt>).ToList();
        var members = new GeneratorMembers(
            [
                .. values.SelectMany(Items<VarFile>)
                    .Concat(prompts.Where(static prompt => prompt.Persist).Select(static prompt => new SecretFile(prompt.Name) { Deploy = false }))
                    .OrderBy(static file => file.Name, StringComparer.Ordinal),
            ],
            prompts,
            [.. values.SelectMany(Items<Dependency>)]);
        foreach (var file in members.Files)
        {
            file.Generator = generator;
        }

        return members;
    }

    private static bool IsMember(Type type) =>
        Is<VarFile>(type) || Is<Prompt>(type) || Is<Dependency>(type);

    private static bool Is<T>(Type type) => typeof(T).IsAssignableFrom(type) || typeof(IEnumerable<T>).IsAssignableFrom(type);

    private static IEnumerable<T> Items<T>(object? value) => value switch
    {
        T single => [single],
        IEnumerable<T> several => several,
        _ => [],
    };
}
