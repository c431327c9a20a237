using System.Globalization;

namespace Cairn.Activation.Files;

/// <summary>Turns names of users and groups into numbers, by the text of the account files.</summary>
internal sealed class Owners(string passwd, string group)
{
    private readonly Dictionary<string, uint> _users = Read(passwd);
    private readonly Dictionary<string, uint> _groups = Read(group);

    /// <summary>Gets the user of what names none: root, or the user of a home.</summary>
    internal uint UsualUser { get; init; }

    /// <summary>Gets the group of what names none.</summary>
    internal uint UsualGroup { get; init; }

    /// <summary>Gives a user's number.</summary>
    /// <param name="name">A name or a number; null for the usual one.</param>
    /// <returns>The number; null when there is no such user.</returns>
    internal uint? User(string? name) => name is null ? UsualUser : Find(_users, name);

    /// <summary>Gives a group's number.</summary>
    /// <param name="name">A name or a number; null for the usual one.</param>
    /// <returns>The number; null when there is no such group.</returns>
    internal uint? Group(string? name) => name is null ? UsualGroup : Find(_groups, name);

    private static uint? Find(Dictionary<string, uint> table, string name) =>
        table.TryGetValue(name, out var number) ? number
        : uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number
        : null;

    /// <summary>The name is the first field of a line, the number the third, in both files.</summary>
    private static Dictionary<string, uint> Read(string text)
    {
        var table = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var fields in text.Split('\n').Select(static line => line.Split(':')).Where(static fields => fields.Length > 2))
        {
            if (uint.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                table.TryAdd(fields[0], number);
            }
        }

        return table;
    }
}
