namespace Cairn.Activation.Accounts;

/// <summary>What <c>/etc/login.defs</c> says about new accounts; what it does not say is as useradd(8) has it.</summary>
internal sealed record LoginDefaults
{
    internal IdRange Uids { get; init; } = new(1000, 60000);

    internal IdRange SystemUids { get; init; } = new(101, 999);

    internal IdRange Gids { get; init; } = new(1000, 60000);

    internal IdRange SystemGids { get; init; } = new(101, 999);

    internal IdRange SubordinateUids { get; init; } = new(100_000, 600_100_000);

    internal long SubordinateUidCount { get; init; } = 65536;

    internal IdRange SubordinateGids { get; init; } = new(100_000, 600_100_000);

    internal long SubordinateGidCount { get; init; } = 65536;

    /// <summary>Gets whether a new user gets a group of its own name.</summary>
    internal bool HasOwnGroups { get; init; } = true;

    /// <summary>Gets the ages of passwords as fields of <c>/etc/shadow</c>: least, most and warning days.</summary>
    internal IReadOnlyList<string> PasswordAges { get; init; } = ["0", "99999", "7"];

    /// <summary>Reads the file.</summary>
    /// <param name="text">Its text; null if it is not there.</param>
    internal static LoginDefaults Parse(string? text)
    {
        var words = Words(text ?? "");
        var uids = new IdRange(Number("UID_MIN", 1000), Number("UID_MAX", 60000));
        var gids = new IdRange(Number("GID_MIN", 1000), Number("GID_MAX", 60000));
        return new LoginDefaults
        {
            Uids = uids,
            SystemUids = new IdRange(Number("SYS_UID_MIN", 101), Number("SYS_UID_MAX", uids.First - 1)),
            Gids = gids,
            SystemGids = new IdRange(Number("SYS_GID_MIN", 101), Number("SYS_GID_MAX", gids.First - 1)),
            SubordinateUids = new IdRange(Number("SUB_UID_MIN", 100_000), Number("SUB_UID_MAX", 600_100_000)),
            SubordinateUidCount = Number("SUB_UID_COUNT", 65536),
            SubordinateGids = new IdRange(Number("SUB_GID_MIN", 100_000), Number("SUB_GID_MAX", 600_100_000)),
            SubordinateGidCount = Number("SUB_GID_COUNT", 65536),
            // Debian says yes; where nothing is said useradd's built-in answer is no, but every distribution ships a yes.
            HasOwnGroups = !words.TryGetValue("USERGROUPS_ENAB", out var answer) || string.Equals(answer, "yes", StringComparison.OrdinalIgnoreCase),
            PasswordAges = [Age("PASS_MIN_DAYS", "0"), Age("PASS_MAX_DAYS", "99999"), Age("PASS_WARN_AGE", "7")],
        };

        long Number(string name, long otherwise) =>
            words.TryGetValue(name, out var word) && AccountText.TryNumber(word, out var number) ? number : otherwise;

        string Age(string name, string otherwise) =>
            words.TryGetValue(name, out var word) && AccountText.TryNumber(word, out _) ? word : words.ContainsKey(name) ? "" : otherwise;
    }

    private static Dictionary<string, string> Words(string text)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            words[parts[0]] = parts.Length > 1 ? parts[1].Trim('"') : "";
        }

        return words;
    }
}
