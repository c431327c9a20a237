using Microsoft.CodeAnalysis.CSharp;

namespace Cairn.Generators;

/// <summary>Full names of what the generator knows of Cairn, and the making of new ones.</summary>
internal static class Names
{
    public const string OptionSet = "Cairn.Composition.OptionSet";
    public const string Feature = "Cairn.Composition.Feature";
    public const string Module = "Cairn.Composition.IModule`1";
    public const string ModuleAssembly = "Cairn.Composition.ModuleAssemblyAttribute";
    public const string ModuleIdentity = "Cairn.Composition.ModuleIdentityAttribute";
    public const string ImportedModule = "Cairn.Composition.ImportedModuleAttribute";
    public const string Disables = "Cairn.Composition.DisablesAttribute";
    public const string Replaces = "Cairn.Composition.ReplacesAttribute";
    public const string Extends = "Cairn.Composition.ExtendsAttribute`1";
    public const string Default = "Cairn.Composition.DefaultAttribute";
    public const string DefaultFrom = "Cairn.Composition.DefaultFromAttribute";
    public const string KeyPattern = "Cairn.Composition.KeyPatternAttribute";
    public const string RowName = "Cairn.Composition.RowNameAttribute";
    public const string RenamedTo = "Cairn.Composition.RenamedToAttribute";
    public const string Removed = "Cairn.Composition.RemovedAttribute";
    public const string Unique = "Cairn.Composition.UniqueAttribute";
    public const string OptionLines = "Cairn.Composition.OptionLines";
    public const string Setting = "Cairn.Composition.Setting";
    public const string Service = "Cairn.Platform.Service";

    /// <summary>The namespace, as generated code writes it.</summary>
    public const string Composition = "global::Cairn.Composition";

    /// <inheritdoc cref="Composition"/>
    public const string Platform = "global::Cairn.Platform";

    /// <summary>Writes a name so that C# does not take it for a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? $"@{name}" : name;

    /// <summary>Makes the name of a generated file, of characters that the compiler accepts there.</summary>
    public static string FileOf(string fullName, string suffix) =>
        Simple(fullName).Replace('<', '{').Replace('>', '}') + suffix;

    /// <summary>Takes <c>global::</c> and <c>@</c> off a name.</summary>
    public static string Simple(string fullName) => fullName.Replace("global::", "").Replace("@", "");
}
