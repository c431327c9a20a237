using System.Globalization;

namespace Cairn.Ssh;

/// <summary>Writes what ssh_config(5) describes. The first value of a directive counts, so narrow blocks stand before wide ones.</summary>
internal static class SshClientText
{
    internal static string Of(SshClient client)
    {
        var blocks = client.Hosts
            .OrderBy(static host => host.Key.IndexOfAny(['*', '?', '!']) >= 0)
            .ThenBy(static host => host.Key, StringComparer.Ordinal)
            .Select(static host => Block(string.Join(' ', host.Value.Names.Prepend(host.Key).Distinct(StringComparer.Ordinal)), Directives(host.Value)));
        return string.Join("\n\n", [.. client.Includes.Select(static file => $"Include {Word(file)}"), .. blocks, Block("*", Common(client))]);
    }

    private static string Block(string names, IEnumerable<string> directives) => string.Join('\n', directives.Select(static line => $"  {line}").Prepend($"Host {names}"));

    private static IEnumerable<string> Directives(SshHost host) =>
    [
        .. Line("HostName", host.HostName),
        .. Line("User", host.User),
        .. Line("Port", host.Port?.ToString(CultureInfo.InvariantCulture)),
        .. Line("IdentityFile", host.IdentityFile),
        .. Line("IdentitiesOnly", Of(host.IdentitiesOnly)),
        .. Line("ProxyJump", host.ProxyJump),
        .. Line("ForwardAgent", Of(host.ForwardAgent)),
        .. Open(host.Settings),
    ];

    private static IEnumerable<string> Common(SshClient client) =>
    [
        .. client.ShareConnections
            ? [
                "ControlMaster auto",
                "ControlPath ~/.ssh/control-%C",
                string.Create(CultureInfo.InvariantCulture, $"ControlPersist {client.KeepConnections}"),
            ]
            : Array.Empty<string>(),
        $"AddKeysToAgent {(client.AddKeysToAgent ? "yes" : "no")}",
        .. Line("IdentityAgent", client.Agent),
        string.Create(CultureInfo.InvariantCulture, $"ServerAliveInterval {client.AliveInterval}"),
        $"HashKnownHosts {(client.HashKnownHosts ? "yes" : "no")}",
        .. Open(client.Settings),
    ];

    private static string[] Line(string name, string? value) => value is null ? [] : [$"{name} {Word(value)}"];

    private static string Word(string value) => value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value;

    private static string? Of(bool? value) => value switch { true => "yes", false => "no", null => null };

    private static IEnumerable<string> Open(Setting settings) => settings.Entries.SelectMany(static entry =>
        (entry.Value.Kind == SettingKind.List ? entry.Value.Items : [entry.Value]).Select(value => $"{entry.Key} {Text(value)}"));

    private static string Text(Setting value) => value.Scalar switch
    {
        bool isOn => isOn ? "yes" : "no",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
