using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Sdk;

/// <summary>What a machine's closure is made of, as <c>closure.lock.json</c> records it for review.</summary>
/// <remarks>Nothing in it depends on the machine that builds: not the folder, the user, the clock or the SDK's patch level.</remarks>
internal sealed record ClosureLock
{
    internal const int CurrentVersion = 1;

    [JsonRequired]
    public required int Version { get; init; }

    [JsonRequired]
    public required string Machine { get; init; }

    [JsonRequired]
    public required string Class { get; init; }

    [JsonRequired]
    public required string System { get; init; }

    /// <summary>Gets the hash of the evaluated configuration: that of the system object without the activator.</summary>
    [JsonRequired]
    public required string Configuration { get; init; }

    /// <summary>Gets the packages that do not come from the channel that the rest comes from.</summary>
    public IReadOnlyList<LockedFallback> Fallbacks { get; init; } = [];

    /// <summary>Gets the modules that are projects of the same repository, where git versions them.</summary>
    [JsonRequired]
    public required IReadOnlyList<string> Source { get; init; }

    /// <summary>Gets the packages.</summary>
    [JsonRequired]
    public required IReadOnlyList<LockedPackage> Packages { get; init; }

    /// <summary>Gets the software that the closure holds.</summary>
    public IReadOnlyList<LockedSoftware> Software { get; init; } = [];

    public bool Equals(ClosureLock? other) => other is not null && string.Equals(ToText(), other.ToText(), StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Configuration);

    internal static ClosureLock Of(
        string machine, string hostClass, string system, string configuration, IEnumerable<string> source, IReadOnlyList<LockedPackage> packages) => new()
        {
            Version = CurrentVersion,
            Machine = machine,
            Class = hostClass,
            System = system,
            Configuration = configuration,
            Source = [.. source.Order(StringComparer.Ordinal)],
            Packages = packages,
        };

    internal static ClosureLock? ReadOrNull(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var json = File.ReadAllBytes(file);
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.TryGetProperty("version", out var version) && version.GetInt32() > CurrentVersion)
            {
                throw LockDiagnostics.NewerThan(file, version.GetInt32());
            }

            return JsonSerializer.Deserialize(json, ClosureLockJson.Default.ClosureLock);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw LockDiagnostics.NotReadable(file, exception.Message);
        }
    }

    internal string ToText() => LockText.Of(JsonSerializer.SerializeToElement(this, ClosureLockJson.Default.ClosureLock));

    internal void WriteTo(string file)
    {
        var temporary = $"{file}.{Environment.ProcessId}.tmp";
        File.WriteAllText(temporary, ToText(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(temporary, file, overwrite: true);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ClosureLock))]
internal sealed partial class ClosureLockJson : JsonSerializerContext;
