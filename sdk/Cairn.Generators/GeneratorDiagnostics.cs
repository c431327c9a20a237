using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>What the generator and the analyzers report. The page of all diagnostics is made of this list.</summary>
/// <remarks>
/// There are no AnalyzerReleases files: release tracking only understands descriptors that are written out one by one, and
/// this list, with the page that is made of it and checked in, says the same.
/// </remarks>
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
        "'{0}' {1}, but is not partial: the generator cannot implement its options. Write 'partial {2} {0}'.");

    public static DiagnosticDescriptor PropertyNotPartial { get; } = Warn(
        "CAIRN2002",
        "A property of an option set is no option",
        "'{0}' is a settable property of an option set, but no option: what is written to it is lost between rounds. Write '{1}'.");

    public static DiagnosticDescriptor UnsupportedType { get; } = Error(
        "CAIRN2003",
        "An option's type cannot be merged",
        "'{0}' has type '{1}', {2}. Use {3}.");

    public static DiagnosticDescriptor NoConstructor { get; } = Error(
        "CAIRN2004",
        "A module has no usable constructor",
        "'{0}' has no {1} constructor without parameters, so it cannot be created. Give it one{2}.");

    public static DiagnosticDescriptor SameMember { get; } = AtTheEnd(
        "CAIRN2005",
        "Two modules have one option name",
        "{0} and {1} would both be '{2}.{3}'. {4}.");

    public static DiagnosticDescriptor Accessor { get; } = Error(
        "CAIRN2006",
        "An option has the wrong accessors",
        "'{0}' must be declared '{1}': {2}.");

    public static DiagnosticDescriptor DefaultMismatch { get; } = Error(
        "CAIRN2007",
        "A default does not fit its option",
        "The default of '{0}' is {1}, but the option holds {2}. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.");

    public static DiagnosticDescriptor MissingMember { get; } = Error(
        "CAIRN2008",
        "A default's member does not exist",
        "The default of '{0}' is computed by '{1}', which '{2}' does not have. Add a property or a method without parameters: 'private {3} {1} => …;'.");

    public static DiagnosticDescriptor Undocumented { get; } = Warn(
        "CAIRN2009",
        "An option has no documentation",
        "'{0}' has no documentation comment, and that comment is the reference manual. Write '/// <summary>…</summary>' above it.");

    public static DiagnosticDescriptor State { get; } = Warn(
        "CAIRN2010",
        "A module has state",
        "'{0}' of '{1}' keeps state: modules run several times in no fixed order, so what it remembers is not reliable. Make it an option, a constant or a local variable.");

    public static DiagnosticDescriptor HiddenMember { get; } = Error(
        "CAIRN2011",
        "A member of a class hides an option",
        "'{0}' would be '{1}.{2}', but '{1}' has a member of that name already, which hides it. Rename the class '{2}'.");

    public static DiagnosticDescriptor ReservedName { get; } = Error(
        "CAIRN2012",
        "An option has a name that every option set uses",
        "'{0}' of '{1}' has the name of {2}. Rename the option.");

    public static DiagnosticDescriptor NotCreatable { get; } = Error(
        "CAIRN2013",
        "An option set cannot be created",
        "'{0}' holds option sets of type '{1}', which {2}. {3}.");

    public static DiagnosticDescriptor Unreachable { get; } = Error(
        "CAIRN2014",
        "A module is hidden",
        "'{0}' is {1}, so nothing can load it. Make it 'internal' or 'public'.");

    public static DiagnosticDescriptor StaticOption { get; } = Error(
        "CAIRN2015",
        "An option is static",
        "'{0}' is static, but every machine has a value of its own. Remove 'static'.");

    public static DiagnosticDescriptor NoEffect { get; } = Error(
        "CAIRN2016",
        "An attribute has no effect",
        "'[{0}]' has no effect on '{1}': {2}.");

    public static DiagnosticDescriptor BadRename { get; } = Error(
        "CAIRN2017",
        "A renamed option leads nowhere",
        "'{0}' was renamed to '{1}', {2}. Name an option of type '{3}' as this option set would write it: 'Port' or 'Listen.Port'.");

    public static DiagnosticDescriptor Impure { get; } = Error(
        "CAIRN2020",
        "A module is not pure",
        "'{0}' depends on {1}, so the same sources would give different machines. {2}");

    public static DiagnosticDescriptor NotLiteral { get; } = Error(
        NotLiteralId,
        "A machine's property is not literal",
        "'{0}' {1}, but the fleet reads it before the project is evaluated. Write plain text without a condition, '$(…)' or '@(…)'.");

    public static DiagnosticDescriptor UnknownSystem { get; } = Error(
        UnknownSystemId, "A machine's system is unknown", "HostSystem is {0}, but must be one of {1}.");

    public static DiagnosticDescriptor NotXml { get; } = Error(
        NotXmlId, "A machine's project is no XML", "The project cannot be read: {0} Correct the file; it must be an MSBuild project.");

    public static DiagnosticDescriptor BadMachineName { get; } = Error(
        BadMachineNameId,
        "A machine's name is not a host name",
        "'{0}' cannot be a machine's name. Rename the project: at most 63 lower-case letters, digits and hyphens, with no hyphen at the ends.");

    public static DiagnosticDescriptor BadTag { get; } = Error(
        BadTagId, "A tag is not a word", "'{0}' cannot be a tag. Start with a lower-case letter and go on with lower-case letters, digits and hyphens; separate tags by ';'.");

    public static DiagnosticDescriptor DuplicateMachine { get; } = Error(
        "CAIRN3006", "Two machines or tags have one name", "'{0}' would be more than one thing: {1}. Rename all but one.");

    /// <summary>Gets everything that can be reported, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotPartial, PropertyNotPartial, UnsupportedType, NoConstructor, SameMember, Accessor, DefaultMismatch, MissingMember, Undocumented,
        State, HiddenMember, ReservedName, NotCreatable, Unreachable, StaticOption, NoEffect, BadRename, Impure,
        NotLiteral, UnknownSystem, NotXml, BadMachineName, BadTag, DuplicateMachine,
    ];

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> ById { get; } = All.ToDictionary(static d => d.Id, StringComparer.Ordinal);

    private static DiagnosticDescriptor Error(string id, string title, string message) => Make(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warn(string id, string title, string message) => Make(id, title, message, DiagnosticSeverity.Warning);

    /// <summary>Makes an error that only a whole build finds, so that editors do not wait for it.</summary>
    private static DiagnosticDescriptor AtTheEnd(string id, string title, string message) =>
        Make(id, title, message, DiagnosticSeverity.Error, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Make(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "Cairn", severity, isEnabledByDefault: true, customTags: tags);
}
