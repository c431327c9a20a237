using System.Reflection;
using System.Text.Json;

namespace Cairn.Conventions.Tests.Docs;

/// <summary>An option set as its assembly's metadata documents it.</summary>
internal sealed record OptionSetEntry(string Type, string? Base, string? Summary, IReadOnlyList<string> MemberOf, IReadOnlyList<OptionEntry> Options)
{
    internal string Name => Type[(Type.LastIndexOf('.') + 1)..];

    internal static IReadOnlyList<OptionSetEntry> Read(IEnumerable<Assembly> assemblies) =>
    [
        .. from assembly in assemblies
           from metadata in assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
           where metadata.Key == "Cairn.Options"
           from set in JsonSerializer.Deserialize<List<OptionSetEntry>>(metadata.Value!, JsonSerializerOptions.Web)!
           select set,
    ];
}

/// <summary>An option as its assembly's metadata documents it.</summary>
internal sealed record OptionEntry(
    string Name,
    string Kind,
    string Type,
    string? Element,
    string? RowName,
    string? Default,
    string? Summary,
    string? Remarks,
    string? Example,
    IReadOnlyList<string> Rules,
    bool Hidden);
