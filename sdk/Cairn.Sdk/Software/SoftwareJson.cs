using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Sdk;

/// <summary>Reads and writes what the tasks tell each other of software, and what packages say of theirs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<SoftwareObject>))]
[JsonSerializable(typeof(SoftwareObject))]
[JsonSerializable(typeof(SoftwarePackage))]
internal sealed partial class SoftwareJson : JsonSerializerContext
{
    internal static IReadOnlyList<SoftwareObject> ReadList(string file) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(file), Default.IReadOnlyListSoftwareObject)!;

    internal static void WriteList(string file, IReadOnlyList<SoftwareObject> software) =>
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(software, Default.IReadOnlyListSoftwareObject));
}
