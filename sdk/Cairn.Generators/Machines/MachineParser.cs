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
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in Properties(file.GetText(cancellationToken)?.ToString() ?? "", problems))
        {
            var line = ((IXmlLineInfo)property).LineNumber;
            if (property.Value.Contains("$(") || property.Value.Contains("@(") || HasCondition(property))
            {
                problems.Add(new MachineProblem(GeneratorDiagnostics.NotLiteralId, property.Name.LocalName, property.Value.Trim(), line));
            }

            values[property.Name.LocalName] = property.Value.Trim();
        }

        CheckName(name, problems);
        var system = values.TryGetValue("HostSystem", out var found) ? found : "";
        if (HostSystems.MemberOf(system) is null)
        {
            problems.Add(new MachineProblem(GeneratorDiagnostics.UnknownSystemId, system, string.Join(", ", HostSystems.Known), 1));
        }

        return new MachineModel(
            name,
            system,
            values.TryGetValue("Description", out var description) ? description : "",
            values.TryGetValue("Address", out var address) ? address : "",
            new EquatableArray<string>(Tags(values, problems)),
            file.Path,
            new EquatableArray<MachineProblem>(problems));
    }

    private static List<XElement> Properties(string xml, List<MachineProblem> problems)
    {
        try
        {
            return XDocument.Parse(xml, LoadOptions.SetLineInfo).Root!
                .Elements().Where(static e => e.Name.LocalName == "PropertyGroup")
                .Elements().Where(static e => s_properties.Contains(e.Name.LocalName, StringComparer.Ordinal))
                .ToList();
        }
        catch (XmlException exception)
        {
            problems.Add(new MachineProblem(GeneratorDiagnostics.NotXmlId, exception.Message, "", exception.LineNumber));
            return [];
        }
    }

    private static bool HasCondition(XElement property) =>
        property.Attribute("Condition") is not null || property.Parent!.Attribute("Condition") is not null;

    private static void CheckName(string name, List<MachineProblem> problems)
    {
        if (!Regex.IsMatch(name, "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            problems.Add(new MachineProblem(GeneratorDiagnostics.BadMachineNameId, name, "", 1));
        }
    }

    private static List<string> Tags(Dictionary<string, string> values, List<MachineProblem> problems)
    {
        var tags = (values.TryGetValue("Tags", out var text) ? text : "").Split([';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static tag => tag.Trim()).Where(static tag => tag.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        foreach (var tag in tags.Where(static tag => !Regex.IsMatch(tag, "^[a-z][a-z0-9-]*$", RegexOptions.None, TimeSpan.FromSeconds(1))))
        {
            problems.Add(new MachineProblem(GeneratorDiagnostics.BadTagId, tag, "", 1));
        }

        return tags;
    }
}
