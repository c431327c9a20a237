using System.Text;
using System.Text.Json;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Plans;

/// <summary>Shows a plan: to people, and as JSON to programs.</summary>
internal static class PlanText
{
    internal static string Of(ActivationPlan plan)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(plan))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    internal static string Json(ActivationPlan plan)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            Write(writer, plan);
        }

        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    private static IEnumerable<string> Lines(ActivationPlan plan)
    {
        if (plan.ChangesNothing)
        {
            yield return "nothing to do";
            yield break;
        }

        yield return $"generation {plan.From?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} → {plan.To?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";
        foreach (var effect in plan.Changes)
        {
            yield return $"  would {effect.Words}";
            foreach (var detail in effect.Details)
            {
                yield return $"    {detail}";
            }
        }

        foreach (var notice in plan.Notices)
        {
            yield return $"note: {notice}";
        }
    }

    private static void Write(Utf8JsonWriter writer, ActivationPlan plan)
    {
        writer.WriteStartObject();
        WriteNumber(writer, "from", plan.From);
        WriteNumber(writer, "to", plan.To);
        writer.WriteStartArray("changes");
        foreach (var stage in plan.Packages.Concat(plan.Stages))
        {
            foreach (var effect in stage.Effects.Where(static effect => !effect.IsBookkeeping))
            {
                Write(writer, stage.Reaches, effect);
            }
        }

        writer.WriteEndArray();
        WriteTexts(writer, "collisions", plan.Collisions.Select(static collision => collision.ToString()));
        WriteTexts(writer, "refusals", plan.Refusals);
        WriteTexts(writer, "notices", plan.Notices);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ActivationState state, Effect effect)
    {
        writer.WriteStartObject();
        writer.WriteString("stage", JsonNamingPolicy.CamelCase.ConvertName(state.ToString()));
        writer.WriteString("does", effect.Words);
        if (effect.Details.Count > 0)
        {
            WriteTexts(writer, "details", effect.Details);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
