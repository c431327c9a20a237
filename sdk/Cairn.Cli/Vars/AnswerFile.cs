using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Cairn.Cli.Vars;

/// <summary>Reads a file of answers: YAML or JSON, machine or <c>shared</c>, generator, prompt. What it quotes is never an answer.</summary>
internal static class AnswerFile
{
    private const string Shape = "Answers are YAML or JSON: machine, generator and prompt below each other, as {\"machine\": {\"generator\": {\"prompt\": \"answer\"}}}.";

    internal static IReadOnlyList<GivenAnswer> Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (YamlException fault)
        {
            // Its message may quote an answer.
            throw Refused(path, fault.Start.Line, "is neither YAML nor JSON, or has a key for the second time");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Usage, $"'{path}' holds no answers: {fault.Message}", fault);
        }
    }

    private static List<GivenAnswer> Parse(string text, string path)
    {
        var yaml = new YamlStream();
        // YAML allows no tabs where JSON does; behind a line's start they are only white space there.
        yaml.Load(new StringReader(text.TrimStart().StartsWith('{') ? string.Join('\n', text.Split('\n').Select(Indented)) : text));
        return yaml.Documents switch
        {
            [] => [],
            [var only] =>
            [
                .. from machine in Entries(only.RootNode, path, "machines")
                   from generator in Entries(machine.Value, path, "generators")
                   from prompt in Entries(generator.Value, path, "prompts")
                   select new GivenAnswer(machine.Key, generator.Key, prompt.Key, Answer(prompt.Value, path), $"{path}({prompt.Value.Start.Line})"),
            ],
            [_, var second, ..] => throw Refused(path, second.RootNode.Start.Line, "is a second document"),
        };
    }

    private static string Indented(string line)
    {
        var content = line.TrimStart(' ', '\t');
        return content.PadLeft(content.Length + ((line.Length - content.Length) * 4));
    }

    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlNode node, string path, string what) => node is YamlMappingNode map
        ? map.Children.Select(entry => ((entry.Key as YamlScalarNode)?.Value ?? throw Refused(path, entry.Key.Start.Line, "has a key that is no text"), entry.Value))
        : throw Refused(path, node.Start.Line, $"has to hold {what}");

    /// <summary>Text as it is written: <c>0123</c> is no number here.</summary>
    private static string Answer(YamlNode node, string path) => node switch
    {
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" } => throw Refused(path, node.Start.Line, "has no answer (an empty one is '\"\"')"),
        YamlScalarNode { Value: { } text } => text,
        _ => throw Refused(path, node.Start.Line, "has to hold an answer"),
    };

    private static CommandException Refused(string path, long line, string what) => new(ExitCodes.Usage, $"'{path}({line})' {what}. {Shape}");
}
