using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Cairn.Sdk;

/// <summary>The documentation of options that the generator writes into an assembly's metadata. The assembly is not loaded.</summary>
internal static class OptionDocumentation
{
    private const string Key = "Cairn.Options";
    private const int Prolog = 1;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the documentation.</summary>
    /// <param name="assembly">The file of the assembly.</param>
    /// <returns>JSON, indented; null when the assembly has no options.</returns>
    internal static string? Read(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        var json = metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => Value(metadata, metadata.GetCustomAttribute(handle)))
            .FirstOrDefault(static value => value is not null);
        using var document = JsonDocument.Parse(json ?? "[]");
        return document.RootElement.GetArrayLength() == 0 ? null : JsonSerializer.Serialize(document.RootElement, s_indented) + "\n";
    }

    /// <summary>Gets the value of an attribute with two texts, of which the first is the key (ECMA-335, II.23.3).</summary>
    private static string? Value(MetadataReader metadata, CustomAttribute attribute)
    {
        var content = metadata.GetBlobReader(attribute.Value);
        return IsMetadata(metadata, attribute) && content.ReadUInt16() == Prolog && content.ReadSerializedString() == Key ? content.ReadSerializedString() : null;
    }

    private static bool IsMetadata(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, "AssemblyMetadataAttribute");
}
