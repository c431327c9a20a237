using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Reads what a machine is from its project file.</summary>
/// <remarks>
/// The fleet has to know all machines before any of them is built, so these properties are read as they stand: literal text,
/// without conditions. That is checked.
/// </remarks>
internal static class MachineParser
{
    private static readonly string[] s_properties = ["HostSystem", "Description", "Address", "Tags"];

    public static MachineModel Parse(AdditionalText file, CancellationToken cancellationToken)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var problems = new List<MachineProblem>();
        CheckName(name, problems);
        var properties = Properties(file.GetText(cancellationToken)?.ToString() ?? "", problems);
        var values = properties?.GroupBy(static p => p.Name.LocalName, StringComparer.Ordinal).ToDictionary(
            static same => same.Key, static same => (same.Last().Value.Trim(), LineOf(same.Last())), StringComparer.Ordinal) ?? [];
        (string Text, int Line) Value(string property) => values.TryGetValue(property, out var found) ? found : ("", 1);

        if (properties is not null)
        {
            CheckLiteral(properties, problems);
            CheckSystem(Value("HostSystem"), problems);
        }

        return new MachineModel(
            name,
            Value("HostSystem").Text,
            Value("Description").Text,
            Value("Address").Text,
            new EquatableArray<string>(Tags(Value("Tags"), problems)),
            file.Path,
            new EquatableArray<MachineProblem>(problems));
    }

    /// <summary>Says whether C# can have a constant for the machine.</summary>
    public static bool IsName(string name) => Matches(name, "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$");

    private static List<XElement>? Properties(string xml, List<MachineProblem> problems)
    {
        try
        {
            return [.. XDocument.Parse(xml, LoadOptions.SetLineInfo).Root!
                .Elements().Where(static e => e.Name.LocalName == "PropertyGroup")
                .Elements().Where(static e => s_properties.Contains(e.Name.LocalName, StringComparer.Ordinal))];
        }
        catch (XmlException exception)
        {
            problems.Add(Problem(GeneratorDiagnostics.NotXmlId, exception.LineNumber, exception.Message));
            return null;
        }
    }

    private static void CheckLiteral(List<XElement> properties, List<MachineProblem> problems)
    {
        foreach (var property in properties)
        {
            var condition = property.Attribute("Condition") ?? property.Parent!.Attribute("Condition");
            var text = property.Value.Trim();
            if (condition is not null)
            {
                problems.Add(Problem(GeneratorDiagnostics.NotLiteralId, LineOf(property), property.Name.LocalName, $"has the condition '{condition.Value.Trim()}'"));
            }
            else if (text.Contains("$(") || text.Contains("@(") || text.Contains("%("))
            {
                problems.Add(Problem(GeneratorDiagnostics.NotLiteralId, LineOf(property), property.Name.LocalName, $"is '{text}'"));
            }
        }
    }

    private static void CheckSystem((string Text, int Line) system, List<MachineProblem> problems)
    {
        var isReported = problems.Exists(p => p.Id == GeneratorDiagnostics.NotLiteralId && p.Line == system.Line);
        if (HostSystems.MemberOf(system.Text) is null && !isReported)
        {
            problems.Add(Problem(
                GeneratorDiagnostics.UnknownSystemId, system.Line, system.Text.Length == 0 ? "not set" : $"'{system.Text}'", string.Join(", ", HostSystems.Known)));
        }
    }

    private static void CheckName(string name, List<MachineProblem> problems)
    {
        if (!IsName(name))
        {
            problems.Add(Problem(GeneratorDiagnostics.BadMachineNameId, 1, name));
        }
    }

    private static List<string> Tags((string Text, int Line) value, List<MachineProblem> problems)
    {
        var isReported = problems.Exists(p => p.Id == GeneratorDiagnostics.NotLiteralId && p.Line == value.Line);
        var tags = value.Text.Split([';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static tag => tag.Trim()).Where(static tag => tag.Length > 0).Distinct(StringComparer.Ordinal)
            .ToLookup(static tag => Matches(tag, "^[a-z][a-z0-9-]*$"));
        problems.AddRange(tags[false].Where(_ => !isReported).Select(tag => Problem(GeneratorDiagnostics.BadTagId, value.Line, tag)));
        return [.. tags[true]];
    }

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private static MachineProblem Problem(string id, int line, params string[] arguments) => new(id, new EquatableArray<string>(arguments), line);
}
