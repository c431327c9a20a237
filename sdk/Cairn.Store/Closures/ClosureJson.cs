using System.Globalization;
using System.Text.Json;

namespace Cairn.Store.Closures;

/// <summary>Turns closures into bytes and back.</summary>
internal static class ClosureJson
{
    internal static byte[] Write(Closure closure)
    {
        var document = new ClosureDocument(
            Closure.CurrentVersion, ToItem(closure.System), [.. closure.References.Select(item => ToItem(item) with { Origin = closure.Origins.GetValueOrDefault(item.Path) })]);
        return [.. JsonSerializer.SerializeToUtf8Bytes(document, StoreJson.Default.ClosureDocument), (byte)'\n'];
    }

    internal static Closure Parse(ReadOnlyMemory<byte> json, string name)
    {
        try
        {
            CheckVersion(json, name);
            var document = JsonSerializer.Deserialize(json.Span, StoreJson.Default.ClosureDocument)!;
            var references = document.References.Select(item => (Object: ToObject(item, name), item.Origin)).ToList();
            return new Closure(
                ToObject(document.System, name),
                references.Select(item => item.Object),
                references.Where(item => item.Origin is not null).DistinctBy(item => item.Object.Path).ToDictionary(item => item.Object.Path, item => item.Origin!));
        }
        catch (JsonException error)
        {
            throw StoreDiagnostics.ClosureMalformed.Because(error, name, error.Message.TrimEnd('.'));
        }
    }

    /// <summary>Looks at the version before anything else, because a newer format may differ in everything else.</summary>
    private static void CheckVersion(ReadOnlyMemory<byte> json, string name)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("version", out var element)
            || element.ValueKind != JsonValueKind.Number
            || !element.TryGetInt32(out var version)
            || version < 1)
        {
            throw StoreDiagnostics.ClosureMalformed.Error(name, "it is not an object with a 'version' of 1 or more");
        }

        if (version > Closure.CurrentVersion)
        {
            throw StoreDiagnostics.ClosureNewer.Error(
                name, version.ToString(CultureInfo.InvariantCulture), Closure.CurrentVersion.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static ClosureDocument.Item ToItem(StoreObject item) => new(item.Path.FileName, item.Hash.ToString(), item.NarSize);

    private static StoreObject ToObject(ClosureDocument.Item item, string name)
    {
        if (!StorePath.TryParse(item.Path, out var path))
        {
            throw StoreDiagnostics.ClosureMalformed.Error(name, $"'{item.Path}' is not a store path");
        }

        if (!ContentHash.TryParse(item.Hash, out var hash) || StorePath.Of(hash, path.Name) != path)
        {
            throw StoreDiagnostics.ClosureMalformed.Error(name, $"'{item.Hash}' is not the hash of '{item.Path}'");
        }

        return item.NarSize > 0
            ? new StoreObject(path, hash, item.NarSize)
            : throw StoreDiagnostics.ClosureMalformed.Error(name, $"'{item.Path}' cannot have a size of {item.NarSize}");
    }
}
