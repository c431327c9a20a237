using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>A file that a generator makes: a <see cref="SecretFile"/> or a <see cref="PublicFile"/>.</summary>
/// <param name="name">Its name, which is that of a file.</param>
public abstract class VarFile(string name)
{
    private Generator? _generator;

    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what the content ends with, whoever gives it. Default: what was given, byte for byte.</summary>
    public FinalNewline Newline { get; init; } = FinalNewline.AsGiven;

    internal Generator Generator
    {
        get => _generator ?? throw new InvalidOperationException($"'{Name}' belongs to no generator yet. Use it on what 'Vars.Use' or 'Vars.Of' returned.");
        set => _generator = value;
    }

    internal VarUse Use => Generator.Binding ?? throw new InvalidOperationException(
        $"'{Generator.Name}/{Name}' is of a generator that stands alone. Use it on what 'Vars.Use' or 'Vars.Of' returned.");

    internal abstract VarFileDescription Describe();
}
