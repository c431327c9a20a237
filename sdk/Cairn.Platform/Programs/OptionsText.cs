using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cairn.Platform;

/// <summary>Prints what was found of options.</summary>
internal static class OptionsText
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all of one option, or a few words of each of several.</summary>
    internal static void Write(IReadOnlyList<FoundOption> options, TextWriter output)
    {
        if (options is [var only])
        {
            Write(only, output);
            return;
        }

        foreach (var (option, documentation) in options)
        {
            output.WriteLine($"{option.Path} = {option.ValueText}");
            output.WriteLine($"    {documentation.Summary}");
        }
    }

    internal static void WriteJson(IReadOnlyList<FoundOption> options, TextWriter output)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, s_json))
        {
            writer.WriteStartArray();
            foreach (var (option, documentation) in options)
            {
                writer.WriteStartObject();
                MachineText.WriteMembers(writer, option);
                writer.WriteString("default", documentation.Default);
                writer.WriteStartArray("rules");
                foreach (var rule in documentation.Rules)
                {
                    writer.WriteStringValue(rule);
                }

                writer.WriteEndArray();
                writer.WriteString("summary", documentation.Summary);
                writer.WriteString("remarks", documentation.Remarks);
                writer.WriteString("example", documentation.Example);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(memory.ToArray()));
    }

    private static void Write(FoundOption found, TextWriter output)
    {
        var (option, documentation) = found;
        MachineText.Write(option, output, [
            ("what", documentation.Summary), ("more", documentation.Remarks), ("rules", documentation.Rules.Count == 0 ? null : string.Join(", ", documentation.Rules)),
            ("default", documentation.Default), ("example", documentation.Example)]);
    }
}
