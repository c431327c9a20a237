using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>Everything an activator needs to know about one machine; it reads nothing else.</summary>
/// <remarks>
/// Written as <c>manifest.json</c> into the system object. Paths that are sources are relative to that object. A property that is
/// added later is nullable and optional, so that manifests of older generations stay readable; anything else needs a new version.
/// </remarks>
public sealed record Manifest
{
    /// <summary>The version that this library writes, and the newest that it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The name of the file in the system object.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Gets the version of the format.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Gets the machine's name in its fleet.</summary>
    [JsonRequired]
    public required string Machine { get; init; }

    /// <summary>Gets what the manifest describes.</summary>
    [JsonRequired]
    public MachineClass Class { get; init; }

    /// <summary>Gets the system, as <c>linux-x64</c> or <c>osx-arm64</c>.</summary>
    [JsonRequired]
    public required string System { get; init; }

    /// <summary>Gets the name that the machine calls itself; null for a home.</summary>
    public string? HostName { get; init; }

    /// <summary>Gets the files below <c>/etc</c>, sorted by path.</summary>
    [JsonRequired]
    public IReadOnlyList<FileEntry> Etc { get; init; } = [];

    /// <summary>Gets the units of the system's service manager, sorted by name.</summary>
    [JsonRequired]
    public IReadOnlyList<UnitEntry> Units { get; init; } = [];

    /// <summary>Gets the units that every user's service manager has, sorted by name.</summary>
    [JsonRequired]
    public IReadOnlyList<UnitEntry> UserUnits { get; init; } = [];

    /// <summary>Gets the users, sorted by name.</summary>
    [JsonRequired]
    public IReadOnlyList<UserEntry> Users { get; init; } = [];

    /// <summary>Gets the groups, sorted by name.</summary>
    [JsonRequired]
    public IReadOnlyList<GroupEntry> Groups { get; init; } = [];

    /// <summary>Gets the certificate authorities, sorted by name.</summary>
    [JsonRequired]
    public IReadOnlyList<CertificateEntry> Certificates { get; init; } = [];

    /// <summary>Gets the environment of login sessions.</summary>
    [JsonRequired]
    public SessionEntry Session { get; init; } = new();

    /// <summary>Gets the activation steps, in order.</summary>
    [JsonRequired]
    public IReadOnlyList<StepEntry> Steps { get; init; } = [];

    /// <summary>Gets the homes, sorted by user.</summary>
    [JsonRequired]
    public IReadOnlyList<HomeEntry> Homes { get; init; } = [];

    /// <summary>Gets the keys of which one must have signed the machine's next closure, sorted; null without any.</summary>
    public IReadOnlyList<string>? TrustedKeys { get; init; }

    /// <summary>Gets the names of the software in the machine's profile, sorted; null without any.</summary>
    public IReadOnlyList<string>? Packages { get; init; }

    /// <summary>Gets the software that provides a path of the profile which several have, by path; null without any.</summary>
    public IReadOnlyDictionary<string, string>? PackageChoices { get; init; }

    /// <summary>Gets the secrets of the machine, sorted by name; null without any.</summary>
    public IReadOnlyList<SecretEntry>? Secrets { get; init; }

    /// <summary>Gets the files with secrets in them, sorted by name; null without any.</summary>
    public IReadOnlyList<SecretTemplateEntry>? SecretTemplates { get; init; }

    /// <summary>Gets what APT installs; null when APT is not managed.</summary>
    public AptEntry? Apt { get; init; }

    /// <summary>Gets what has to be well before a new generation stays, sorted by name; null without any.</summary>
    public IReadOnlyList<HealthCheckEntry>? HealthChecks { get; init; }

    /// <summary>Gets what only a Mac has; null on other machines.</summary>
    public DarwinManifest? Darwin { get; init; }

    /// <summary>Writes the manifest; equal manifests give equal bytes, whatever the order of their lists.</summary>
    /// <returns>UTF-8 without byte order mark, line feeds, a line feed at the end.</returns>
    public byte[] ToBytes() => ManifestDocument.Write(this);

    /// <summary>Reads a manifest.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="name">What errors call it: a path, usually.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="StoreException">CAIRN5050: it is of a newer version. CAIRN5051: it cannot be read.</exception>
    public static Manifest Parse(ReadOnlyMemory<byte> json, string name) => ManifestDocument.Parse(json, name);
}
