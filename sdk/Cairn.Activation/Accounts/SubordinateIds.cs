using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Gives the people that Cairn made users for ranges of ids for their containers, as useradd(8) does.</summary>
internal static class SubordinateIds
{
    internal static void Add(AccountDraft draft)
    {
        var defaults = draft.Request.Defaults;
        foreach (var user in draft.NextUsers.Where(user => !user.IsSystem && draft.Users.TryGetValue(user.Name, out var record) && record.Created))
        {
            var uid = draft.Passwd.Find(user.Name)![Field.Uid];
            Add(draft, draft.Subuid, user.Name, uid, defaults.SubordinateUids, defaults.SubordinateUidCount);
            Add(draft, draft.Subgid, user.Name, uid, defaults.SubordinateGids, defaults.SubordinateGidCount);
        }
    }

    private static void Add(AccountDraft draft, AccountTable table, string user, string uid, IdRange range, long count)
    {
        // A machine without the file does not use them.
        if (!table.WasThere || count <= 0 || table.AllEntries.Any(entry => entry[Field.Name] == user || entry[Field.Name] == uid))
        {
            return;
        }

        var start = range.First;
        foreach (var taken in table.AllEntries.Select(Range).OrderBy(static taken => taken.First))
        {
            if (taken.First >= start + count)
            {
                break;
            }

            start = Math.Max(start, taken.Last + 1);
        }

        if (start + count - 1 > range.Last)
        {
            return; // Then the user has none, as with useradd.
        }

        table.Add(user, AccountText.Number(start), AccountText.Number(count));
    }

    private static IdRange Range(string[] entry)
    {
        var start = long.Parse(entry[Field.Start], System.Globalization.CultureInfo.InvariantCulture);
        return new IdRange(start, start + long.Parse(entry[Field.Count], System.Globalization.CultureInfo.InvariantCulture) - 1);
    }
}
