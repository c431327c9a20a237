using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Checks that options do not have the names that every option set uses itself.</summary>
internal static class NameRules
{
    private static readonly string[] s_generated = ["OptionSchema"];

    /// <summary>The members of <c>OptionSetExtensions</c>: a property of the option set would win over them.</summary>
    private static readonly string[] s_views = ["Overrides", "Defaults", "At"];

    public static bool IsView(string name) => s_views.Contains(name, StringComparer.Ordinal);

    public static void Check(IPropertySymbol property, Action<DiagnosticDescriptor, object[]> report)
    {
        if (property.OverriddenProperty?.IsAbstract == true)
        {
            return;
        }

        var owner = IsView(property.Name) ? "the views that write at other priorities"
            : s_generated.Contains(property.Name, StringComparer.Ordinal) ? "a generated member"
            : Inherited(property) is { } inherited ? $"a member of '{inherited.ContainingType.Name}'"
            : null;
        if (owner is not null)
        {
            report(GeneratorDiagnostics.ReservedName, [property.Name, property.ContainingType.Name, owner]);
        }
    }

    private static ISymbol? Inherited(IPropertySymbol property)
    {
        for (var type = property.ContainingType.BaseType; type is not null; type = type.BaseType)
        {
            var found = type.GetMembers(property.Name).FirstOrDefault(m =>
                m.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
