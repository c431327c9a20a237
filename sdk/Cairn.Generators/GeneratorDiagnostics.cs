using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>What the generator and the analyzers report.</summary>
internal static class GeneratorDiagnostics
{
    public const string NotLiteralId = "CAIRN3001";
    public const string UnknownSystemId = "CAIRN3002";
    public const string NotXmlId = "CAIRN3003";
    public const string BadMachineNameId = "CAIRN3004";
    public const string BadTagId = "CAIRN3005";

    public static DiagnosticDescriptor NotPartial { get; } = Error(
        "CAIRN2001",
        "An option set must be partial",
        "'{0}' is an option set, but not partial: the generator cannot implement its options. Write 'partial class {0}'.");

    public static DiagnosticDescriptor PropertyNotPartial { get; } = Warn(
        "CAIRN2002",
        "A property of an option set is no option",
        "'{0}' is a settable property of an option set, but no option: what is written to it is lost between rounds. Write 'public partial {1} {0} {{ get; set; }}'.");

    public static DiagnosticDescriptor UnsupportedType { get; } = Error(
        "CAIRN2003",
        "An option's type cannot be merged",
        "'{0}' has type '{1}', which definitions of several modules cannot be merged into. Use '{2}'.");

    public static DiagnosticDescriptor NoConstructor { get; } = Error(
        "CAIRN2004",
        "A module has no usable constructor",
        "'{0}' has no public constructor without parameters, so it cannot be created. Give it one, or import instances of it with 'Import(new {0}(…))' and mark it with [ImportedModule].");

    public static DiagnosticDescriptor SameMember { get; } = Error(
        "CAIRN2005",
        "Two modules have one option name",
        "'{0}' and '{1}' would both be '{2}.{3}'. Rename one of them.");

    public static DiagnosticDescriptor Accessor { get; } = Error(
        "CAIRN2006",
        "An option has the wrong accessors",
        "'{0}' must be declared '{1}'.");

    public static DiagnosticDescriptor DefaultMismatch { get; } = Error(
        "CAIRN2007",
        "A default does not fit its option",
        "The default of '{0}' is {1}, but the option holds {2}. Give a value of that type.");

    public static DiagnosticDescriptor MissingMember { get; } = Error(
        "CAIRN2008",
        "A default's member does not exist",
        "The default of '{0}' is computed by '{1}', which '{2}' does not have. Add a property or a method without parameters of that name.");

    public static DiagnosticDescriptor Undocumented { get; } = Warn(
        "CAIRN2009",
        "An option has no documentation",
        "'{0}' has no documentation comment, and that comment is the reference manual. Write '/// <summary>…</summary>' above it.");

    public static DiagnosticDescriptor State { get; } = Warn(
        "CAIRN2010",
        "A module has state",
        "'{0}' is a field of '{1}': modules run several times in no fixed order, so what it remembers is not reliable. Make it an option, a constant or a local variable.");

    public static DiagnosticDescriptor Impure { get; } = Error(
        "CAIRN2020",
        "A module is not pure",
        "'{0}' depends on {1}, so the same sources would give different machines. {2}");

    public static DiagnosticDescriptor NotLiteral { get; } = Error(
        NotLiteralId,
        "A machine's property is not literal",
        "'{0}' is '{1}', but the fleet reads it before the project is evaluated: it must be plain text without conditions, '$(…)' or '@(…)'.");

    public static DiagnosticDescriptor UnknownSystem { get; } = Error(
        UnknownSystemId, "A machine's system is unknown", "HostSystem is '{0}', but must be one of {1}.");

    public static DiagnosticDescriptor NotXml { get; } = Error(NotXmlId, "A machine's project is no XML", "The project cannot be read: {0}{1}");

    public static DiagnosticDescriptor BadMachineName { get; } = Error(
        BadMachineNameId,
        "A machine's name is not a host name",
        "'{0}' cannot be a machine's name: use at most 63 lower-case letters, digits and hyphens, with no hyphen at the ends.{1}");

    public static DiagnosticDescriptor BadTag { get; } = Error(
        BadTagId, "A tag is not a word", "'{0}' cannot be a tag: start with a lower-case letter and go on with lower-case letters, digits and hyphens.{1}");

    public static DiagnosticDescriptor DuplicateMachine { get; } = Error(
        "CAIRN3006", "Two machines have one name", "Machine '{0}' is declared more than once: {1}. Rename one of the projects.");

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> ById { get; } =
        new[] { NotLiteral, UnknownSystem, NotXml, BadMachineName, BadTag }.ToDictionary(static d => d.Id, StringComparer.Ordinal);

    private static DiagnosticDescriptor Error(string id, string title, string message) => Make(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warn(string id, string title, string message) => Make(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Make(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Cairn", severity, isEnabledByDefault: true);
}
