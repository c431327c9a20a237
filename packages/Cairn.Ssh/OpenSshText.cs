using System.Globalization;

namespace Cairn.Ssh;

/// <summary>Writes what sshd_config(5) describes.</summary>
internal static class OpenSshText
{
    internal static string Of(OpenSsh server, IReadOnlyList<string> identity, bool hasPorts) => string.Join('\n',
    [
        .. hasPorts ? server.Ports.Select(static port => string.Create(CultureInfo.InvariantCulture, $"Port {port}")) : [],
        .. hasPorts ? server.ListenAddresses.Select(static address => $"ListenAddress {address}") : [],
        .. identity,
        $"PasswordAuthentication {Of(server.AllowPasswords)}",
        $"KbdInteractiveAuthentication {Of(server.AllowPasswords)}",
        $"PermitRootLogin {server.PermitRootLogin switch { RootLogin.No => "no", RootLogin.Yes => "yes", _ => "prohibit-password" }}",
        .. server.MaxAuthTries is { } tries ? [string.Create(CultureInfo.InvariantCulture, $"MaxAuthTries {tries}")] : Array.Empty<string>(),
        .. server.AllowUsers.Count > 0 ? [$"AllowUsers {string.Join(' ', server.AllowUsers)}"] : Array.Empty<string>(),
        .. server.Settings.Entries.SelectMany(static entry => Lines(entry.Key, entry.Value)),
    ]);

    private static IEnumerable<string> Lines(string key, Setting value) =>
        value.Kind == SettingKind.List ? value.Items.Select(item => Line(key, item)) : [Line(key, value)];

    private static string Line(string key, Setting value) => value.Kind switch
    {
        SettingKind.Boolean => $"{key} {Of((bool)value.Scalar!)}",
        SettingKind.Text => $"{key} {value.Scalar}",
        _ => $"{key} {value}",
    };

    private static string Of(bool value) => value ? "yes" : "no";
}
