using Cairn.Store.Manifests;

namespace Cairn.Sdk;

/// <summary>The packages that one search path has.</summary>
/// <param name="Folder">Where the profile is in the system object.</param>
/// <param name="Title">What messages call it.</param>
/// <param name="Packages">The names of the software.</param>
/// <param name="Choices">Which software provides a path that several have.</param>
internal sealed record Profile(string Folder, string Title, IReadOnlyList<string> Packages, IReadOnlyDictionary<string, string> Choices)
{
    private static readonly Dictionary<string, string> s_none = [];

    internal static IReadOnlyList<Profile> Of(Manifest manifest) =>
    [
        .. new[] { Make("profiles/system", "The profile of the machine", manifest.Packages, manifest.PackageChoices) }
            .Concat(manifest.Homes.Select(static home => Make($"profiles/homes/{home.User}", $"The profile of home '{home.User}'", home.Packages, home.PackageChoices)))
            .OfType<Profile>(),
    ];

    private static Profile? Make(string folder, string title, IReadOnlyList<string>? packages, IReadOnlyDictionary<string, string>? choices) =>
        packages is null && choices is null ? null : new Profile(folder, title, packages ?? [], choices ?? s_none);
}
