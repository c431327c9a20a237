using System.Text.Json;

namespace Cairn.Secrets.Vars;

/// <summary>What a host program gives back, through a pipe, after it ran a generator: files, or why there are none.</summary>
/// <param name="Files">The contents.</param>
/// <param name="Error">What keeps the generator from making them; null when it made them.</param>
public sealed record GeneratorResult(IReadOnlyList<NamedSecret> Files, string? Error = null)
{
    /// <summary>Writes the result.</summary>
    /// <returns>JSON in UTF-8, with the secrets in it.</returns>
    public SecretBytes ToBytes() => SecretJson.Write(this, VarsJson.Default.GeneratorResult);

    /// <summary>Reads a result.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="program">Whose they are, for messages.</param>
    /// <returns>The result, whose secrets are the caller's to dispose.</returns>
    /// <exception cref="SecretsException">CAIRN4060: it is something else.</exception>
    public static GeneratorResult Parse(ReadOnlySpan<byte> json, string program)
    {
        try
        {
            return JsonSerializer.Deserialize(json, VarsJson.Default.GeneratorResult)!;
        }
        catch (JsonException)
        {
            // The cause would quote what it could not read.
            throw VarsDiagnostics.AnswerMalformed.Error(program, "it is no result of a generator");
        }
    }
}
