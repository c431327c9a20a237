namespace Cairn.Generators;

/// <summary>One option as its declaration says it.</summary>
/// <param name="Name">The name, without <c>@</c>.</param>
/// <param name="Kind">How definitions merge.</param>
/// <param name="Modifiers">The modifiers of the property, with a space behind each, <c>partial</c> left out.</param>
/// <param name="PropertyType">The type of the property.</param>
/// <param name="ElementType">The type of what the option holds: items, rows, the set itself.</param>
/// <param name="Getter">The accessor that reads, as declared; null when there is none.</param>
/// <param name="Setter">The accessor that writes, as declared; null when there is none.</param>
/// <param name="IsNullable">Whether null is a value.</param>
/// <param name="IsCreatable">Whether generated code can make elements.</param>
/// <param name="Default">The function that gives the default, as C#; null when there is none.</param>
/// <param name="Rules">The validation attributes, as C#.</param>
/// <param name="Traits">What else attributes say.</param>
/// <param name="Text">What the reference manual says.</param>
/// <param name="File">The file of the declaration.</param>
/// <param name="Line">The line of the declaration, from 1.</param>
internal sealed record OptionModel(
    string Name,
    OptionKind Kind,
    string Modifiers,
    string PropertyType,
    string ElementType,
    string? Getter,
    string? Setter,
    bool IsNullable,
    bool IsCreatable,
    string? Default,
    EquatableArray<string> Rules,
    OptionTraits Traits,
    OptionText Text,
    string File,
    int Line)
{
    /// <summary>Gets a value indicating whether the option keeps definitions of its own.</summary>
    public bool HasSlot => Kind != OptionKind.Unknown && Traits.RenamedTo is null && Traits.Removed is null;
}

/// <summary>What attributes say of an option.</summary>
internal sealed record OptionTraits(
    string? KeyPattern,
    string? RowName,
    bool IsReadOnly,
    bool IsUnique,
    string? UniqueReason,
    string? RenamedTo,
    string? Removed);

/// <summary>What the reference manual says of an option.</summary>
internal sealed record OptionText(string Summary, string Remarks, string Example, string TypeText, string? DefaultText, EquatableArray<string> RuleTexts, bool IsHidden);
