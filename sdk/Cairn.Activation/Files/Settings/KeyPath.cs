namespace Cairn.Activation.Files.Settings;

/// <summary>The way to a key through objects, written as a JSON pointer (RFC 6901).</summary>
/// <param name="Names">The names of the keys, the outermost first.</param>
internal sealed record KeyPath(IReadOnlyList<string> Names)
{
    internal int Depth => Names.Count;

    internal string Name => Names[^1];

    internal KeyPath Parent => new([.. Names.Take(Depth - 1)]);

    internal static KeyPath Parse(string pointer) =>
        new([.. pointer.Split('/').Skip(1).Select(static name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);

    internal KeyPath Below(string name) => new([.. Names, name]);

    internal IEnumerable<KeyPath> Ancestors() => Enumerable.Range(1, Depth - 1).Select(length => new KeyPath([.. Names.Take(length)]));

    public bool Equals(KeyPath? other) => other is not null && Names.SequenceEqual(other.Names, StringComparer.Ordinal);

    public override int GetHashCode() => Names.Aggregate(0, static (hash, name) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(name)));

    public override string ToString() =>
        string.Concat(Names.Select(static name => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
