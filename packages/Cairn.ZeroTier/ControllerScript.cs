namespace Cairn.ZeroTier;

/// <summary>Tells a controller what its network is like and who is in it, by the interface that it has on the machine itself.</summary>
internal static class ControllerScript
{
    /// <summary>Writes the script. It can run any number of times. The token is read on the machine and reaches curl by a pipe, not as an argument.</summary>
    internal static string Of(ZeroTier network, Fleet fleet, bool removesOthers)
    {
        var members = network.Members(fleet);
        return string.Join('\n',
        [
            "#!/bin/sh",
            "set -eu",
            "token=/var/lib/zerotier-one/authtoken.secret",
            $"url=http://127.0.0.1:9993/controller/network/{network.IdIn(fleet)}",
            "call() {",
            "  path=$1; shift",
            "  printf 'header = \"X-ZT1-Auth: %s\"\\n' \"$(cat \"$token\")\" | curl --silent --show-error --fail --max-time 10 --config - \"$@\" \"$url$path\"",
            "}",
            "for try in 1 2 3 4 5 6 7 8 9 10; do [ -s \"$token\" ] && break; sleep 1; done",
            $"call '' --retry 10 --retry-connrefused --retry-delay 1 --data {ShellText.Quote(Settings(network, fleet).ToString())} >/dev/null",
            .. members.Select(static member => $"call /member/{member.NodeId} --data '{{\"authorized\":true}}' >/dev/null # {member.Name}"),
            .. removesOthers ? Removal(members) : [],
        ]);
    }

    private static Setting Settings(ZeroTier network, Fleet fleet)
    {
        var settings = new Setting
        {
            ["name"] = network.Instance,
            ["private"] = true,
            ["v6AssignMode"] = new Setting { ["rfc4193"] = true, ["6plane"] = false, ["zt"] = false },
        };
        if (network.DomainIn(fleet) is { } domain && network.NameServers.Count > 0)
        {
            settings["dns"] = new Setting { ["domain"] = domain, ["servers"] = network.NameServers.ToArray() };
        }

        return settings;
    }

    private static string[] Removal(IReadOnlyList<NetworkMember> members) =>
    [
        $"keep=\" {string.Join(' ', members.Select(static member => member.NodeId))} \"",
        "for node in $(call /member | grep -o '\"[0-9a-f]\\{10\\}\"' | tr -d '\"'); do",
        "  case \"$keep\" in *\" $node \"*) ;; *) call \"/member/$node\" --data '{\"authorized\":false}' >/dev/null ;; esac",
        "done",
    ];
}
