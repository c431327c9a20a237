namespace Cairn.Generators;

/// <summary>One option set type as its declaration says it.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Containers">The declarations that the type stands in, the outermost first.</param>
/// <param name="Declaration">The type's name with its type parameters.</param>
/// <param name="FullName">The type as generated code names it.</param>
/// <param name="BaseType">The base option set; null when that is <c>OptionSet</c> itself.</param>
/// <param name="IsSealed">Whether no other option set derives from it.</param>
/// <param name="Options">The options that the type itself declares.</param>
/// <param name="Summary">What the reference manual says of the set.</param>
/// <param name="Member">How the set appears on other option sets; null when it does not.</param>
internal sealed record OptionSetModel(
    string Namespace,
    EquatableArray<string> Containers,
    string Declaration,
    string FullName,
    string? BaseType,
    bool IsSealed,
    EquatableArray<OptionModel> Options,
    string Summary,
    MemberModel? Member);
