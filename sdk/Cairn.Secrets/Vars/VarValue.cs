using System.Text.Json.Serialization;

namespace Cairn.Secrets.Vars;

/// <summary>The content of a generator's file, on its way between programs.</summary>
/// <param name="Place">The generator.</param>
/// <param name="File">The file's name.</param>
/// <param name="Content">The content, public or secret; whoever holds the value disposes it.</param>
public sealed record VarValue(VarPlace Place, string File, [property: JsonConverter(typeof(SecretBytesConverter))] SecretBytes Content);
