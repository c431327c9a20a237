using Cairn.Activation.Machines;
using Cairn.Store.Manifests;
using Cairn.Store.Wire;

namespace Cairn.Activation.Conditions;

/// <summary>Finds users and groups that are gone, or have another shell or home than the generation says.</summary>
internal static class AccountDrift
{
    internal static IEnumerable<Deviation> Of(Layout layout, Manifest manifest)
    {
        var (users, groups) = (Table(layout, "passwd"), Table(layout, "group"));
        foreach (var user in manifest.Users)
        {
            if (!users.TryGetValue(user.Name, out var fields) || fields.Length < 7)
            {
                yield return new Deviation("user", user.Name, "is missing");
                continue;
            }

            if (user.Home is { } home && fields[5] != home)
            {
                yield return new Deviation("user", user.Name, $"has the home '{fields[5]}' instead of '{home}'");
            }

            if (user.Shell is { } shell && fields[6] != shell)
            {
                yield return new Deviation("user", user.Name, $"has the shell '{fields[6]}' instead of '{shell}'");
            }
        }

        foreach (var group in manifest.Groups)
        {
            if (!groups.TryGetValue(group.Name, out var fields) || fields.Length < 4)
            {
                yield return new Deviation("group", group.Name, "is missing");
            }
            else if (group.Members.Except(fields[3].Split(','), StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            {
                yield return new Deviation("group", group.Name, $"lacks {string.Join(", ", missing)}");
            }
        }
    }

    private static Dictionary<string, string[]> Table(Layout layout, string file)
    {
        var path = Path.Combine(layout.Files, file);
        return File.Exists(path)
            ? File.ReadLines(path).Select(static line => line.Split(':')).GroupBy(static fields => fields[0], StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal)
            : new Dictionary<string, string[]>(StringComparer.Ordinal);
    }
}
