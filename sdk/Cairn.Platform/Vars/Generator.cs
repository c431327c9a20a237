using System.Security.Cryptography;
using System.Text;
using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>Makes values: secrets, which are encrypted in git, and public ones, which every machine may read.</summary>
/// <remarks>
/// Declare what it makes, asks and needs as properties of type <see cref="SecretFile"/>, <see cref="PublicFile"/>,
/// <see cref="Prompt"/> and <see cref="Dependency{TGenerator}"/>. Only <see cref="Generate"/> may be random and know the time;
/// it runs when someone generates vars, never during a build.
/// </remarks>
public abstract class Generator : IEquatable<Generator>
{
    private GeneratorMembers? _members;

    /// <summary>Gets what tells instances apart when a machine has several: <c>new UserPassword { Key = "al" }</c>. Default: none.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the name, which is that of the folder of its values: the class in kebab case, and the key.</summary>
    /// <example><c>user-password-al</c></example>
    public string Name => Key is null ? ClassName : $"{ClassName}-{Key}";

    /// <summary>Gets a value indicating whether all machines share the values. Default: each has its own.</summary>
    public virtual bool IsShared => false;

    /// <summary>Gets what the values are made from. When it changes, they are stale and are made anew. Default: null, never.</summary>
    /// <example><c>protected override string? Validation => string.Join('\n', Names);</c></example>
    protected internal virtual string? Validation => null;

    /// <summary>Gets what a person has to do to get the values, which are then given by <c>cairn vars set</c>. Default: null, the generator makes them.</summary>
    protected internal virtual string? Instruction => null;

    /// <summary>Gets the name without a key. Default: that of the class in kebab case.</summary>
    protected virtual string ClassName => KebabCase.Of(GetType().Name);

    internal VarPlace Place { get; private set; }

    internal VarUse? Binding { get; private set; }

    internal GeneratorMembers Members => _members ??= GeneratorMembers.Of(this);

    /// <summary>Says whether both make the same values in the same way.</summary>
    /// <param name="other">The other generator.</param>
    /// <returns>Whether class, key and everything that they declare are the same.</returns>
    public bool Equals(Generator? other) =>
        other is not null && GetType() == other.GetType() && string.Equals(Fingerprint(), other.Fingerprint(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Generator);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>Gives the name, and what the values are made from.</summary>
    /// <returns>A text for messages.</returns>
    public sealed override string ToString() => Validation is { } validation ? $"{Name} of '{validation}'" : Name;

    /// <summary>Makes the values and writes every file that is declared.</summary>
    /// <param name="context">Answers, what others made, and where to write.</param>
    protected abstract void Generate(GeneratorContext context);

    internal void Run(GeneratorContext context) => Generate(context);

    /// <summary>Ties the generator to where it is used, so that its files know their paths and values.</summary>
    internal void Bind(VarUse use)
    {
        Binding = use;
        BindTo(new(IsShared ? null : use.Machine?.Name, Name));
        foreach (var dependency in Members.Dependencies)
        {
            dependency.Bind(use.Machine);
        }
    }

    /// <summary>Says where the values are, for files that are only read.</summary>
    internal void BindTo(VarPlace place) => (Place, _members) = (place, Members);

    internal GeneratorDescription Describe(bool isUsed) => new(Name, GetType().FullName!, IsShared, isUsed)
    {
        Files = [.. Members.Files.Select(static file => file.Describe())],
        Prompts = [.. Members.Prompts.Select(static prompt => prompt.Describe())],
        Dependencies = [.. Members.Dependencies.Select(static dependency => dependency.Target.Place).Distinct().Order()],
        Validation = Validation is { } validation ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(validation))) : null,
        Instruction = Instruction,
    };

    private string Fingerprint() => Encoding.UTF8.GetString(new MachineVars("", [Describe(isUsed: true)]).ToBytes());
}
