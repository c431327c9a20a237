namespace Cairn.Platform;

/// <summary>An operating system on a processor architecture, named by its .NET runtime identifier.</summary>
/// <param name="RuntimeIdentifier">The identifier, <c>linux-x64</c> for example.</param>
public sealed record HostSystem(string RuntimeIdentifier)
{
    /// <summary>Gets Linux on 64-bit ARM.</summary>
    public static HostSystem LinuxArm64 { get; } = new("linux-arm64");

    /// <summary>Gets Linux on x86-64.</summary>
    public static HostSystem LinuxX64 { get; } = new("linux-x64");

    /// <summary>Gets macOS on Apple silicon.</summary>
    public static HostSystem OsxArm64 { get; } = new("osx-arm64");

    /// <summary>Gets macOS on Intel.</summary>
    public static HostSystem OsxX64 { get; } = new("osx-x64");

    /// <summary>Gets a value indicating whether this is macOS.</summary>
    public bool IsDarwin => RuntimeIdentifier.StartsWith("osx-", StringComparison.Ordinal);

    /// <summary>Gets the class that configures machines of this system: <c>Darwin</c> or <c>Linux</c>.</summary>
    public string ClassName => IsDarwin ? nameof(Darwin) : nameof(Linux);

    /// <inheritdoc/>
    public override string ToString() => RuntimeIdentifier;
}
