namespace Cairn.Generators;

/// <summary>An option set that appears as a member of others.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="FullName">The option set as generated code names it.</param>
/// <param name="Targets">The types that get the member.</param>
/// <param name="IsTable">Whether the member is a table of such sets.</param>
/// <param name="IsPublic">Whether other assemblies can name all that takes part.</param>
internal sealed record MemberModel(string Name, string FullName, EquatableArray<string> Targets, bool IsTable, bool IsPublic);
