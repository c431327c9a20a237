using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Checks that defaults fit their options.</summary>
internal static class DefaultRules
{
    public static void Check(IPropertySymbol property, OptionKind kind, ITypeSymbol element, Compilation compilation, Action<DiagnosticDescriptor, object[]> report)
    {
        var isComputed = property.Attribute(Names.DefaultFrom) is not null;
        var constants = OptionDefaults.Constants(property);
        var attribute = isComputed ? "DefaultFrom" : "Default";
        if (kind is OptionKind.Map or OptionKind.Settings or OptionKind.Table or OptionKind.Nested && (isComputed || constants is not null))
        {
            report(GeneratorDiagnostics.NoEffect, [attribute, property.Name, kind is OptionKind.Nested
                ? "the options of the nested set have defaults of their own"
                : "it starts empty. Let a module fill it through 'Defaults'"]);
            return;
        }

        if (isComputed && constants is not null)
        {
            report(GeneratorDiagnostics.NoEffect, ["Default", property.Name, "'[DefaultFrom]' decides. Remove one of them"]);
            return;
        }

        if (property.TextOf(Names.DefaultFrom) is { } member)
        {
            CheckSource(property, member, kind, element, compilation, report);
        }
        else if (constants is { } values && DefaultFits.Misfit(values, property.Type, kind, element, compilation) is { } misfit)
        {
            report(GeneratorDiagnostics.DefaultMismatch, [property.Name, misfit, Held(property, kind, element)]);
        }
    }

    private static void CheckSource(
        IPropertySymbol property, string member, OptionKind kind, ITypeSymbol element, Compilation compilation, Action<DiagnosticDescriptor, object[]> report)
    {
        var wanted = DefaultFits.Wanted(property.Type, kind, element, compilation);
        if (wanted is null)
        {
            return;
        }

        if (OptionDefaults.Source(property, member) is not { } source)
        {
            report(GeneratorDiagnostics.MissingMember, [property.Name, member, property.ContainingType.Name, Literals.ShortName(wanted)]);
        }
        else if (!DefaultFits.Source(source, property.Type, kind, element, compilation))
        {
            var given = source is IPropertySymbol computing ? computing.Type : ((IMethodSymbol)source).ReturnType;
            report(GeneratorDiagnostics.DefaultMismatch, [property.Name, $"a '{Literals.ShortName(given)}' from '{member}'", Held(property, kind, element)]);
        }
    }

    private static string Held(IPropertySymbol property, OptionKind kind, ITypeSymbol element) => kind switch
    {
        OptionKind.List or OptionKind.Set => $"items of type '{Literals.ShortName(element)}'",
        OptionKind.Lines => "text",
        _ => $"one '{Literals.ShortName(property.Type)}'",
    };
}
