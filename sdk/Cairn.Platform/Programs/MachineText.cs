using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cairn.Platform;

/// <summary>Prints machines and options for people.</summary>
internal static class MachineText
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write<TClass>(MachineEvaluation<TClass> evaluation, TextWriter output)
        where TClass : Host, new()
    {
        var machine = evaluation.Machine;
        output.WriteLine($"{machine.Name}: {machine.Description}");
        output.WriteLine($"  system   {machine.System}");
        output.WriteLine($"  tags     {string.Join(' ', machine.AllTags)}");
        output.WriteLine($"  address  {machine.Address ?? "none"}");
        output.WriteLine($"  modules  {evaluation.Host.Modules().Count(static m => !m.IsDisabled)}, settled after {evaluation.Host.Rounds} rounds");
        if (evaluation.System is { } system)
        {
            output.WriteLine($"  closure  {system.Tree.ComputeHash()}");
        }

        output.WriteLine();
        foreach (var option in evaluation.Host.Defined().OrderBy(static option => option.Path, StringComparer.Ordinal))
        {
            output.WriteLine($"{option.Path} = {option.ValueText}");
        }
    }

    internal static void Write(OptionExplanation option, TextWriter output) => Write(option, output, []);

    /// <summary>Writes an option, its definitions, and what else is known of it.</summary>
    internal static void Write(OptionExplanation option, TextWriter output, IReadOnlyList<(string Name, string? Text)> more)
    {
        output.WriteLine($"{option.Path} = {option.ValueText}");
        output.WriteLine($"  type      {option.Type}");
        foreach (var (name, text) in more.Where(static pair => !string.IsNullOrEmpty(pair.Text)))
        {
            output.WriteLine($"  {name,-9} {text}");
        }

        output.WriteLine($"  declared  {option.Declaration}");
        foreach (var definition in option.Definitions)
        {
            output.WriteLine($"  {(definition.Priority == option.Priority ? '*' : ' ')} {definition}");
        }
    }

    internal static void WriteJson(OptionExplanation option, TextWriter output)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, s_json))
        {
            writer.WriteStartObject();
            WriteMembers(writer, option);
            writer.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(memory.ToArray()));
    }

    internal static void WriteMembers(Utf8JsonWriter writer, OptionExplanation option)
    {
        writer.WriteString("option", option.Path);
        writer.WriteString("value", option.ValueText);
        writer.WriteString("type", option.Type);
        writer.WriteString("declared", option.Declaration.ToString());
        writer.WriteStartArray("definitions");
        foreach (var definition in option.Definitions)
        {
            writer.WriteStartObject();
            writer.WriteString("module", definition.Module);
            writer.WriteString("location", definition.Location?.ToString());
            writer.WriteString("priority", definition.Priority?.ToString());
            writer.WriteString("value", definition.Value);
            writer.WriteBoolean("counts", definition.Priority == option.Priority);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
