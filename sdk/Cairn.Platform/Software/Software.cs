using Cairn.Store.Payloads;

namespace Cairn.Platform;

/// <summary>A piece of software that a project names with a <c>Software</c> item, which makes it a member: <c>Software.Just</c>.</summary>
/// <remarks>
/// A value. As text it is the path of its files on machines: <c>$"{Software.Just}/bin/just"</c>. During an evaluation the path
/// holds a place for the hash, which the build fills in: so an evaluation needs no software and does not change with its bytes.
/// Write the path as plain text; what is compressed or encoded is not filled in.
/// </remarks>
public sealed record Software : IComparable<Software>
{
    /// <summary>Names a piece of software; use the generated members instead, which exist only for what the project declares.</summary>
    /// <param name="name">The id of its package.</param>
    /// <exception cref="ArgumentException">The name cannot be that of a package.</exception>
    public Software(string name)
    {
        if (name.Length is 0 or > MaxLength || !char.IsAsciiLetterOrDigit(name[0]) || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
        {
            throw new ArgumentException(
                $"'{PathRules.Printable(name)}' cannot be the name of software. Use at most {MaxLength} letters, digits, '-', '.' and '_', with a letter or digit in front.", nameof(name));
        }

        Name = name;
    }

    private const int MaxLength = 100;

    /// <summary>Gets the id of its package.</summary>
    public string Name { get; }

    /// <summary>Gets the folder of its files on machines.</summary>
    public string Path => SoftwarePlaceholder.Of(Name).OnMachine;

    /// <inheritdoc/>
    public int CompareTo(Software? other) => string.CompareOrdinal(Name, other?.Name);

    /// <summary>Gives the folder of its files on machines.</summary>
    /// <returns>The value of <see cref="Path"/>.</returns>
    public override string ToString() => Path;

    /// <summary>Orders by name.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Software left, Software right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Software left, Software right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Software left, Software right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Software left, Software right) => left.CompareTo(right) >= 0;
}
