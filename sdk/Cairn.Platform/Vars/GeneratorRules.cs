using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>What is wrong with a generator as a machine uses it.</summary>
internal static class GeneratorRules
{
    internal static IEnumerable<string> Check(UsedGenerator used)
    {
        var generator = used.Generator;
        var members = generator.Members;
        List<string> names = [.. members.Files.Select(static file => file.Name), .. members.Prompts.Where(static prompt => !prompt.Persist).Select(static prompt => prompt.Name)];
        return
        [
            .. Names(names.Prepend(generator.Name)),
            .. string.Equals(generator.Name, "templates", StringComparison.OrdinalIgnoreCase) ? ["'templates' cannot be the name of a generator: machines keep rendered templates there. Rename its class, or give it a key."] : (string[])[],
            .. Twice([.. names]).Select(name => $"'{generator.Name}' has two members named '{name}'. Give each file and prompt a name of its own."),
            .. generator.IsShared
                ? members.Dependencies.Where(static dependency => !dependency.Target.IsShared)
                    .Select(dependency => $"'{generator.Name}' is shared, but depends on '{dependency.Target.Name}' of a machine, so machines would not agree on it. Share both, or none.")
                : [],
            .. used.Secrets.Keys.Except(members.Files.OfType<SecretFile>().Where(static file => file.Deploy).Select(static file => file.Name), StringComparer.Ordinal)
                .Select(name => $"'{generator.Name}' has no deployed secret '{name}'. It has {List(members.Files.OfType<SecretFile>().Where(static file => file.Deploy).Select(static file => file.Name))}."),
            .. members.Files.OfType<SecretFile>()
                .Where(file => file.NeededFor != Cairn.Store.Manifests.SecretPhase.Services && (SecretRenderer.OwnerOf(used, file) ?? SecretRenderer.GroupOf(used, file)) is not null)
                .Select(static file => $"'{file.FullName}' is decrypted before there are users, so it belongs to root. Leave owner and group out, or make it NeededFor services."),
        ];
    }

    private static IEnumerable<string> Names(IEnumerable<string> names) => names
        .Select(static name => (name, reason: VarPlace.WhyNotName(name)))
        .Where(static named => named.reason is not null)
        .Select(static named => $"'{PathRules.Printable(named.name)}' cannot be the name of a generator, a file or a prompt: it {named.reason}.");

    /// <summary>File systems of Macs do not tell cases apart.</summary>
    private static IEnumerable<string> Twice(IReadOnlyList<string> names) => names
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static same => same.Count() > 1)
        .Select(static same => same.Key);

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'")) is { Length: > 0 } list ? list : "none";
}
