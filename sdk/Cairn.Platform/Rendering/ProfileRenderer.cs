namespace Cairn.Platform;

/// <summary>Turns packages into what the manifest says of a profile. The build makes the profile: only it knows what software holds.</summary>
internal static class ProfileRenderer
{
    internal static IReadOnlyList<string>? Names(OptionSetOf<Software> packages) =>
        packages.Count > 0 ? [.. packages.Select(static software => software.Name)] : null;

    internal static IReadOnlyDictionary<string, string>? Choices(OptionMap<Software> choices) => choices.Count > 0
        ? new SortedDictionary<string, string>(choices.ToDictionary(static choice => choice.Key, static choice => choice.Value.Name, StringComparer.Ordinal), StringComparer.Ordinal)
        : null;
}
