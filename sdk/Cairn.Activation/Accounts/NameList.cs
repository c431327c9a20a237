namespace Cairn.Activation.Accounts;

/// <summary>The names in a field of <c>/etc/group</c>; whatever else stands between its commas stays.</summary>
internal readonly record struct NameList
{
    private readonly string[] names;

    private NameList(IEnumerable<string> names) => this.names = [.. names];

    internal static NameList Read(string field) => new(field.Length == 0 ? [] : field.Split(','));

    internal bool Has(string name) => names.Contains(name, StringComparer.Ordinal);

    internal NameList Without(IEnumerable<string> others)
    {
        var removed = others.ToHashSet(StringComparer.Ordinal);
        return new(names.Where(name => !removed.Contains(name)));
    }

    internal NameList With(IEnumerable<string> others) => new([.. names, .. others.Except(names, StringComparer.Ordinal)]);

    /// <summary>Names that this list has and the other has not.</summary>
    internal IEnumerable<string> Except(NameList other) => names.Where(name => !other.Has(name));

    public override string ToString() => string.Join(',', names);
}
