namespace Cairn.Activation.Accounts;

/// <summary>The contents of the files that hold accounts; null for a file that is not there.</summary>
internal sealed record AccountFiles
{
    internal byte[]? Passwd { get; init; }

    internal byte[]? Shadow { get; init; }

    internal byte[]? Group { get; init; }

    internal byte[]? Gshadow { get; init; }

    internal byte[]? Subuid { get; init; }

    internal byte[]? Subgid { get; init; }

    /// <summary>Gets each file with its path, in the order in which they are best written: nobody refers to what is not there yet.</summary>
    internal IReadOnlyList<(string Path, byte[]? Content)> All =>
    [
        (AccountFormat.Group.Path, Group), (AccountFormat.Gshadow.Path, Gshadow), (AccountFormat.Shadow.Path, Shadow),
        (AccountFormat.Passwd.Path, Passwd), (AccountFormat.Subuid.Path, Subuid), (AccountFormat.Subgid.Path, Subgid),
    ];

    /// <summary>Tells whether every file has the same bytes.</summary>
    internal bool HasContentOf(AccountFiles other) =>
        All.Zip(other.All).All(static pair => IsSame(pair.First.Content, pair.Second.Content));

    internal static bool IsSame(byte[]? one, byte[]? other) =>
        one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);
}
