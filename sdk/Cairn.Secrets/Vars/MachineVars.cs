using System.Text.Json;

namespace Cairn.Secrets.Vars;

/// <summary>All generators of one machine: what its host program says when it is asked to describe its vars.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Generators">The generators, shared ones first, then by name.</param>
public sealed record MachineVars(string Machine, IReadOnlyList<GeneratorDescription> Generators)
{
    /// <summary>The version of the format, which host programs and the command line may not have from the same release.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Gets the version.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Writes the description.</summary>
    /// <returns>JSON in UTF-8.</returns>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, VarsJson.Default.MachineVars);

    /// <summary>Reads a description.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="program">Whose they are, for messages.</param>
    /// <returns>The description.</returns>
    /// <exception cref="SecretsException">CAIRN4060: it is of another version, or something else.</exception>
    public static MachineVars Parse(ReadOnlySpan<byte> json, string program)
    {
        try
        {
            return JsonSerializer.Deserialize(json, VarsJson.Default.MachineVars) is { Version: CurrentVersion } vars
                ? vars
                : throw VarsDiagnostics.AnswerMalformed.Error(program, $"it has another version than {CurrentVersion}");
        }
        catch (JsonException malformed)
        {
            throw VarsDiagnostics.AnswerMalformed.Because(malformed, program, "it is no description of vars");
        }
    }
}
