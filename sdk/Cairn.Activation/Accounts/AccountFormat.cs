namespace Cairn.Activation.Accounts;

/// <summary>What lines of one account file look like.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Fields">How many fields a line has.</param>
/// <param name="Numbers">The fields that are numbers.</param>
/// <param name="Lists">The fields that are lists of names.</param>
internal sealed record AccountFormat(string Path, int Fields, IReadOnlyList<int> Numbers, IReadOnlyList<int> Lists)
{
    /// <summary>passwd(5).</summary>
    internal static AccountFormat Passwd { get; } = new("/etc/passwd", 7, [Field.Uid, Field.PrimaryGid], []);

    /// <summary>shadow(5).</summary>
    internal static AccountFormat Shadow { get; } = new("/etc/shadow", 9, [], []);

    /// <summary>group(5).</summary>
    internal static AccountFormat Group { get; } = new("/etc/group", 4, [Field.Gid], [Field.Members]);

    /// <summary>gshadow(5).</summary>
    internal static AccountFormat Gshadow { get; } = new("/etc/gshadow", 4, [], [Field.Administrators, Field.Members]);

    /// <summary>subuid(5).</summary>
    internal static AccountFormat Subuid { get; } = new("/etc/subuid", 3, [Field.Start, Field.Count], []);

    /// <summary>subgid(5).</summary>
    internal static AccountFormat Subgid { get; } = Subuid with { Path = "/etc/subgid" };

    /// <summary>Tells whether fields are an entry that programs of the system would read.</summary>
    internal bool Accepts(string[] fields) =>
        fields.Length == Fields && Numbers.All(number => AccountText.TryNumber(fields[number], out _));

    /// <summary>The places of fields in their lines.</summary>
    internal static class Field
    {
        internal const int Name = 0;
        internal const int Password = 1;

        // passwd
        internal const int Uid = 2;
        internal const int PrimaryGid = 3;
        internal const int Description = 4;
        internal const int Home = 5;
        internal const int Shell = 6;

        // shadow: days since 1970
        internal const int Changed = 2;
        internal const int Expiry = 7;

        // group and gshadow
        internal const int Gid = 2;
        internal const int Administrators = 2;
        internal const int Members = 3;

        // subuid and subgid
        internal const int Start = 1;
        internal const int Count = 2;
    }
}
