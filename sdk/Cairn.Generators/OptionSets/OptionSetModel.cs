namespace Cairn.Generators;

/// <summary>One option set type as its declaration says it.</summary>
internal sealed record OptionSetModel(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string FullName,
    string? BaseType,
    bool IsSealed,
    bool IsAbstract,
    EquatableArray<OptionModel> Options,
    string Summary,
    EquatableArray<string> MemberOf);
