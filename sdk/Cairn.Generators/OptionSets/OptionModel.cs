namespace Cairn.Generators;

/// <summary>One option as its declaration says it.</summary>
internal sealed record OptionModel(
    string Name,
    OptionKind Kind,
    string Modifiers,
    string PropertyType,
    string ElementType,
    bool HasSetter,
    bool IsNullable,
    string? Default,
    EquatableArray<string> Rules,
    string? KeyPattern,
    string? RowName,
    bool IsReadOnly,
    bool IsUnique,
    string? UniqueReason,
    string? RenamedTo,
    string? Removed,
    string File,
    int Line,
    OptionText Text);

/// <summary>What the reference manual says of an option.</summary>
internal sealed record OptionText(string Summary, string Remarks, string Example, string TypeText, string? DefaultText, EquatableArray<string> RuleTexts, bool IsHidden);
