using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Answers to prompts that are given beforehand: in a file, or in the environment.</summary>
/// <remarks>
/// A file is YAML or JSON: machine or <c>shared</c>, generator, prompt: <c>{"cinnabar": {"user-password-al": {"password": "…"}}}</c>. A
/// variable is named <c>CAIRN_VAR_CINNABAR_USER_PASSWORD_AL_PASSWORD</c>.
/// </remarks>
internal sealed class Answers(IReadOnlyList<GivenAnswer> file, Func<string, string?> variable)
{
    internal static Answers Read(string? path, Func<string, string?> variable) => new(path is null ? [] : AnswerFile.Read(path), variable);

    internal static string VariableOf(VarPlace place, string prompt) =>
        "CAIRN_VAR_" + new string([.. $"{place.Machine ?? "shared"}_{place.Generator}_{prompt}".Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_')]);

    /// <summary>Refuses answers to prompts that do not exist: nothing that was written is to be without effect.</summary>
    internal void Check(VarCatalog catalog)
    {
        var known = catalog.Ordered.SelectMany(static node => node.Description.Prompts.Select(prompt => NameOf(node.Place, prompt.Name))).ToHashSet(StringComparer.Ordinal);
        var unknown = file.Where(answer => !known.Contains(answer.Name)).ToList();
        if (unknown.Count > 0)
        {
            throw new CommandException(
                ExitCodes.Usage,
                $"{string.Join(", ", unknown.Select(static answer => $"'{answer.Name}' in '{answer.Place}'"))} {(unknown.Count == 1 ? "is" : "are")} answered, but no machine asks. "
                + $"Prompts are {(known.Count == 0 ? "none" : string.Join(", ", known.Order(StringComparer.Ordinal).Select(static name => $"'{name}'")))}.");
        }
    }

    internal SecretBytes? Find(VarPlace place, string prompt)
    {
        var name = NameOf(place, prompt);
        var text = file.FirstOrDefault(answer => answer.Name == name)?.Text ?? variable(VariableOf(place, prompt));
        return text is null ? null : SecretBytes.FromText(text);
    }

    private static string NameOf(VarPlace place, string prompt) => $"{place} {prompt}";
}
