using System.Text.Json.Serialization;

namespace Cairn.Secrets.Vars;

/// <summary>A prompt's answer or a file's content, by name.</summary>
/// <param name="Name">The name of the prompt or the file.</param>
/// <param name="Content">The content; whoever holds it disposes it.</param>
public sealed record NamedSecret(string Name, [property: JsonConverter(typeof(SecretBytesConverter))] SecretBytes Content);
