using System.Text.Json;

namespace Cairn.Secrets.Vars;

/// <summary>What a host program is given, through a pipe, to run one generator.</summary>
/// <param name="Answers">The answers to its prompts.</param>
/// <param name="Dependencies">The contents of its dependencies' files.</param>
public sealed record GeneratorRequest(IReadOnlyList<NamedSecret> Answers, IReadOnlyList<VarValue> Dependencies)
{
    /// <summary>Writes the request.</summary>
    /// <returns>JSON in UTF-8, with the secrets in it.</returns>
    public SecretBytes ToBytes() => SecretJson.Write(this, VarsJson.Default.GeneratorRequest);

    /// <summary>Reads a request.</summary>
    /// <param name="json">The bytes.</param>
    /// <returns>The request, whose secrets are the caller's to dispose.</returns>
    /// <exception cref="JsonException">It is something else.</exception>
    public static GeneratorRequest Parse(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, VarsJson.Default.GeneratorRequest)!;
}
