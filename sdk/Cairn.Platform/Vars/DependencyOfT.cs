namespace Cairn.Platform;

/// <summary>A generator whose values another one needs: it runs before.</summary>
/// <typeparam name="TGenerator">The generator.</typeparam>
/// <example><c>public Dependency&lt;SshAuthority&gt; Authority { get; } = new();</c></example>
public sealed class Dependency<TGenerator> : Dependency
    where TGenerator : Generator, new()
{
    private TGenerator? _generator;

    /// <summary>Gets the generator, whose files the context reads: <c>context.Read(Authority.Generator.PrivateKey)</c>.</summary>
    public TGenerator Generator => _generator ??= new TGenerator { Key = Key };

    internal override Generator Target => Generator;
}
