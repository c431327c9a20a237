using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cairn.Sdk;

/// <summary>Remembers which object a payload became, so that eight machines do not unpack one archive eight times.</summary>
/// <remarks>Only of what is fetched, which never changes. What a record says is worth no more than the object in the store, which is hashed again.</remarks>
internal sealed class SoftwareRecords(string folder, string npmRegistry)
{
    private const string Format = "1";

    internal SoftwareObject? Find(IReadOnlyList<Payload> payloads)
    {
        try
        {
            return KeyOf(payloads) is { } key && File.Exists(Path.Combine(folder, key))
                ? JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, key)), SoftwareJson.Default.SoftwareObject)
                : null;
        }
        catch (JsonException)
        {
            return null; // Half written by a build that was killed.
        }
    }

    internal void Add(IReadOnlyList<Payload> payloads, SoftwareObject item)
    {
        if (KeyOf(payloads) is { } key)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, key), JsonSerializer.SerializeToUtf8Bytes(item, SoftwareJson.Default.SoftwareObject));
        }
    }

    private string? KeyOf(IReadOnlyList<Payload> payloads)
    {
        if (!payloads.All(payload => PayloadSource.Parse(payload.Software, payload.Source, npmRegistry).IsFetched && payload.Integrity.Length > 0))
        {
            return null;
        }

        var text = string.Join('\n', payloads.Select(static payload => $"{payload.Software}\n{payload.Version}\n{payload.Source}\n{payload.Integrity}\n{payload.Map}").Prepend(Format));
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}.json";
    }
}
