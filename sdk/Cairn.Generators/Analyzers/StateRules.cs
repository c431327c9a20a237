using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Finds what a module or an option set could remember from one run to the next.</summary>
internal static class StateRules
{
    public static void Check(INamedTypeSymbol type, Action<ISymbol, object[]> report)
    {
        var isOptionSet = type.DerivesFrom(Names.OptionSet);
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsConst))
        {
            if (field.AssociatedSymbol is IPropertySymbol property)
            {
                // In option sets CAIRN2002 says more of it.
                if (property.SetMethod is { IsInitOnly: false } && (!isOptionSet || property.IsStatic))
                {
                    report(property, [property.Name, type.Name]);
                }
            }
            else if (!field.IsImplicitlyDeclared && (!field.IsReadOnly || (isOptionSet && !field.IsStatic)))
            {
                report(field, [field.Name, type.Name]);
            }
        }
    }
}
