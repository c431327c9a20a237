using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Machines;
using Cairn.Store.Manifests;
using Cairn.Store.Wire;

namespace Cairn.Activation.Conditions;

/// <summary>Finds files in homes that are not what Cairn put there, with the eyes of each user.</summary>
internal static class HomeDrift
{
    internal static IEnumerable<Deviation> Of(Layout layout, Manifest manifest)
    {
        var passwd = Path.Combine(layout.Files, "passwd");
        var lines = File.Exists(passwd) ? File.ReadAllText(passwd) : "";
        var owners = new Owners(lines, "");
        foreach (var home in manifest.Homes)
        {
            if (owners.User(home.User) is not { } uid)
            {
                continue; // That the user is missing is said elsewhere.
            }

            var (found, reason) = UserEyes.Look(
                new HomeAccount(home.User, uid, GroupOf(lines, home.User), home.Directory),
                () => FileDrift.Of(StateFile.ReadLedger(Layout.OfHome(home.Directory, layout.Store)), new MachineFiles()).ToList());
            foreach (var deviation in found ?? [new Deviation("home", home.User, $"could not be looked at: {reason}")])
            {
                yield return deviation;
            }
        }
    }

    private static uint GroupOf(string passwd, string user) =>
        passwd.Split('\n').Select(static line => line.Split(':')).FirstOrDefault(fields => fields.Length > 3 && fields[0] == user) is { } found && uint.TryParse(found[3], out var group) ? group : uint.MaxValue;
}
