using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Answers to prompts that are given beforehand: in a file, or in the environment.</summary>
/// <remarks>
/// A file is JSON: machine or <c>shared</c>, generator, prompt: <c>{"cinnabar": {"user-password-al": {"password": "…"}}}</c>. A variable is
/// named <c>CAIRN_VAR_CINNABAR_USER_PASSWORD_AL_PASSWORD</c>.
/// </remarks>
internal sealed class Answers(JsonObject? file, Func<string, string?> variable)
{
    internal static Answers Read(string? path, Func<string, string?> variable)
    {
        if (path is null)
        {
            return new Answers(file: null, variable);
        }

        try
        {
            return new Answers(JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new JsonException("it is no object"), variable);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            // What JSON quotes could be an answer.
            throw new CommandException(ExitCodes.Usage, $"'{path}' holds no answers: {(fault is JsonException ? "it has to be JSON as {\"machine\": {\"generator\": {\"prompt\": \"answer\"}}}" : fault.Message)}", fault is JsonException ? null : fault);
        }
    }

    internal static string VariableOf(VarPlace place, string prompt) =>
        "CAIRN_VAR_" + new string([.. $"{place.Machine ?? "shared"}_{place.Generator}_{prompt}".Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_')]);

    /// <summary>Refuses answers to prompts that do not exist: nothing that was written is to be without effect.</summary>
    internal void Check(VarCatalog catalog)
    {
        var known = catalog.Ordered.SelectMany(static node => node.Description.Prompts.Select(prompt => NameOf(node.Place, prompt.Name))).ToHashSet(StringComparer.Ordinal);
        var unknown = Names(file ?? []).Where(name => !known.Contains(name)).ToList();
        if (unknown.Count > 0)
        {
            throw new CommandException(ExitCodes.Usage, $"{List(unknown)} {(unknown.Count == 1 ? "is" : "are")} answered, but no machine asks. Prompts are {(known.Count == 0 ? "none" : List(known.Order(StringComparer.Ordinal)))}.");
        }
    }

    private static string NameOf(VarPlace place, string prompt) => $"{place} {prompt}";

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));

    private static IEnumerable<string> Names(JsonObject machines) =>
        from machine in machines
        from generator in Object(machine.Value)
        from prompt in Object(generator.Value)
        select prompt.Value?.GetValueKind() == JsonValueKind.String ? $"{machine.Key}/{generator.Key} {prompt.Key}" : throw Malformed();

    private static JsonObject Object(JsonNode? node) => node as JsonObject ?? throw Malformed();

    private static CommandException Malformed() =>
        new(ExitCodes.Usage, "The answers have to be JSON as {\"machine\": {\"generator\": {\"prompt\": \"answer\"}}}.");

    internal SecretBytes? Find(VarPlace place, string prompt)
    {
        var text = (string?)(file?[place.Machine ?? "shared"]?[place.Generator]?[prompt]) ?? variable(VariableOf(place, prompt));
        return text is null ? null : SecretBytes.FromText(text);
    }
}
