using System.Globalization;
using System.Text;

namespace Cairn.Generators;

/// <summary>Writes the documentation of all options into the assembly's metadata, from where tools make the manual.</summary>
internal static class OptionsJson
{
    public static string Emit(IEnumerable<OptionSetModel> sets, string projectFolder)
    {
        var json = new StringBuilder("[");
        foreach (var set in sets.OrderBy(static s => s.FullName, StringComparer.Ordinal))
        {
            json.Append(json.Length == 1 ? "" : ",").Append('{');
            Member(json, "type", Plain(set.FullName), first: true);
            Member(json, "base", set.BaseType is null ? null : Plain(set.BaseType));
            Member(json, "summary", set.Summary);
            Array(json, "memberOf", (set.Member?.Targets ?? default).Select(Plain));
            json.Append(",\"options\":[");
            var first = true;
            foreach (var option in set.Options.Where(static o => o.Traits.Removed is null))
            {
                json.Append(first ? "" : ",");
                Write(json, option, projectFolder);
                first = false;
            }

            json.Append("]}");
        }

        return new CodeWriter()
            .Line($"[assembly: global::System.Reflection.AssemblyMetadata(\"Cairn.Options\", {Literals.Of(json.Append(']').ToString())})]")
            .ToString();
    }

    private static void Write(StringBuilder json, OptionModel option, string projectFolder)
    {
        json.Append('{');
        Member(json, "name", option.Name, first: true);
        Member(json, "kind", option.Kind.ToString());
        Member(json, "type", option.Text.TypeText);
        Member(json, "element", Plain(option.ElementType));
        Member(json, "rowName", option.Traits.RowName);
        Member(json, "default", option.Text.DefaultText);
        Member(json, "summary", option.Text.Summary);
        Member(json, "remarks", option.Text.Remarks);
        Member(json, "example", option.Text.Example);
        Member(json, "renamedTo", option.Traits.RenamedTo);
        Array(json, "rules", option.Text.RuleTexts);
        json.Append(",\"readOnly\":").Append(option.Traits.IsReadOnly ? "true" : "false");
        json.Append(",\"hidden\":").Append(option.Text.IsHidden ? "true" : "false");
        Member(json, "file", FileIn(projectFolder, option.File));
        json.Append(",\"line\":").Append(option.Line.ToString(CultureInfo.InvariantCulture)).Append('}');
    }

    /// <summary>Gets the path in the project, so that the text is the same wherever the project is built.</summary>
    private static string FileIn(string folder, string file) =>
        folder.Length > 0 && file.StartsWith(folder, StringComparison.Ordinal)
            ? file.Substring(folder.Length).TrimStart('/', '\\').Replace('\\', '/')
            : System.IO.Path.GetFileName(file);

    private static string Plain(string fullName) => Names.Simple(fullName);

    private static void Array(StringBuilder json, string name, IEnumerable<string> items) =>
        json.Append(",\"").Append(name).Append("\":[").Append(string.Join(",", items.Select(Quote))).Append(']');

    private static void Member(StringBuilder json, string name, string? value, bool first = false)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.Append(first ? "\"" : ",\"").Append(name).Append("\":").Append(Quote(value!));
        }
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                < ' ' => quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
