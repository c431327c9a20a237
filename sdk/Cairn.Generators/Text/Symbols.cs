using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cairn.Generators;

/// <summary>Questions about types.</summary>
internal static class Symbols
{
    public static bool DerivesFrom(this ITypeSymbol type, string baseName)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Is(baseName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares with a metadata name such as <c>Cairn.Composition.IModule`1</c>, allocating only when the last part fits.</summary>
    public static bool Is(this ITypeSymbol type, string name)
    {
        var last = type.MetadataName;
        var dot = name.Length - last.Length - 1;
        return last.Length > 0 && dot > 0 && name[dot] == '.' && name.EndsWith(last, StringComparison.Ordinal)
            && type is { ContainingType: null, ContainingNamespace: { } space } && space.ToDisplayString() == name.Substring(0, dot);
    }

    /// <summary>Gets the classes that a module type configures, sorted: the order of partial declarations has no meaning.</summary>
    public static IEnumerable<ITypeSymbol> ConfiguredClasses(this INamedTypeSymbol type) =>
        type.AllInterfaces.Where(static i => i.Is(Names.Module)).Select(static i => i.TypeArguments[0])
            .OrderBy(static c => c.ToDisplayString(), StringComparer.Ordinal);

    public static bool IsModule(this INamedTypeSymbol type) => type.AllInterfaces.Any(static i => i.Is(Names.Module));

    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Is(name) == true);

    public static TypedConstant? FirstArgument(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 0 ? null : attribute.ConstructorArguments[0];

    /// <summary>Gets the text that an attribute has as its first argument.</summary>
    public static string? TextOf(this ISymbol symbol, string attribute) =>
        symbol.Attribute(attribute)?.FirstArgument() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>Says whether generated code of the same assembly can write <c>new T()</c>.</summary>
    public static bool CanBeCreated(this ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.HasConstructorConstraint,
        INamedTypeSymbol { IsAbstract: false } named => named.HasPublicConstructor() && !named.HasRequiredMembers(),
        _ => false,
    };

    private static bool HasPublicConstructor(this INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(c => c.Parameters.Length == 0
            && (c.DeclaredAccessibility == Accessibility.Public || (c.DeclaredAccessibility == Accessibility.Internal && !type.DerivesFrom(Names.OptionSet))));

    private static bool HasRequiredMembers(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(static m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether other types can name the type: it and what it stands in are public or internal.</summary>
    public static bool IsVisible(this ITypeSymbol type, Accessibility minimum)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public
                && !(minimum == Accessibility.Internal && current.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }

            if (current is INamedTypeSymbol { IsFileLocal: true })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gets the declaration that stands for the type: the first one that names a base.</summary>
    public static SyntaxNode? MainDeclaration(this INamedTypeSymbol type, CancellationToken cancellationToken) =>
        (type.DeclaringSyntaxReferences.Length == 1
            ? (IEnumerable<SyntaxReference>)type.DeclaringSyntaxReferences
            : type.DeclaringSyntaxReferences.OrderBy(static r => r.SyntaxTree.FilePath, StringComparer.Ordinal))
            .Select(reference => reference.GetSyntax(cancellationToken))
            .FirstOrDefault(static node => node is TypeDeclarationSyntax { BaseList: not null });

    /// <summary>Says whether the author declares the type partial; generated parts are so always.</summary>
    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            !IsGenerated(reference.SyntaxTree)
            && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Says whether the property is one that the generator implements, or would if it could.</summary>
    public static bool IsOption(this IPropertySymbol property) =>
        property is { IsPartialDefinition: true, IsStatic: false, IsIndexer: false }
        && property.PartialImplementationPart?.DeclaringSyntaxReferences.Any(static r => !IsGenerated(r.SyntaxTree)) != true;

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);
}
