namespace Cairn.Generators;

/// <summary>The systems that a machine can have, by their .NET runtime identifiers.</summary>
internal static class HostSystems
{
    public static IReadOnlyList<string> Known { get; } = ["linux-arm64", "linux-x64", "osx-arm64", "osx-x64"];

    /// <summary>Gets the member of the HostSystem type; null when the system is not known.</summary>
    public static string? MemberOf(string system) => system switch
    {
        "linux-arm64" => "LinuxArm64",
        "linux-x64" => "LinuxX64",
        "osx-arm64" => "OsxArm64",
        "osx-x64" => "OsxX64",
        _ => null,
    };
}
