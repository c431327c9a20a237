using System.Globalization;

namespace Cairn.Deployment.Ssh;

/// <summary>How a machine is reached, as its project says: <c>[user@]host[:port]</c>, or <c>local</c>.</summary>
/// <param name="User">The user; null for what the SSH configuration says.</param>
/// <param name="Host">The host, or a name of the SSH configuration.</param>
/// <param name="Port">The port; null for what the SSH configuration says.</param>
public sealed record MachineAddress(string? User, string Host, int? Port)
{
    internal const int DefaultPort = 22;

    /// <summary>Gets a value indicating whether it is this computer, without SSH.</summary>
    public bool IsLocal => Host == "local" && User is null && Port is null;

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text; <c>ssh://</c> may stand before it.</param>
    /// <returns>The address.</returns>
    /// <exception cref="DeploymentException">CAIRN6024: it is none.</exception>
    public static MachineAddress Parse(string text)
    {
        var rest = text.StartsWith("ssh://", StringComparison.Ordinal) ? text["ssh://".Length..].TrimEnd('/') : text;
        var at = rest.LastIndexOf('@');
        var user = at < 0 ? null : rest[..at];
        var place = rest[(at + 1)..];
        var (host, port) = Split(place);
        int? number = null;
        if (port is not null)
        {
            number = int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed is > 0 and < 65536 ? parsed : -1;
        }

        return host.Length == 0 || host[0] == '-' || user is "" || number == -1 || rest.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? throw DeploymentDiagnostics.AddressMalformed.Error(text)
            : new MachineAddress(user, host, number);
    }

    /// <summary>Gives the text that <see cref="Parse"/> reads.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{(User is null ? "" : $"{User}@")}{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}{(Port is { } port ? string.Create(CultureInfo.InvariantCulture, $":{port}") : "")}";

    private static (string Host, string? Port) Split(string place)
    {
        if (place.StartsWith('['))
        {
            var end = place.IndexOf(']', StringComparison.Ordinal);
            return end < 0 ? ("", null)
                : end == place.Length - 1 ? (place[1..end], null)
                : place[end + 1] == ':' ? (place[1..end], place[(end + 2)..])
                : ("", null);
        }

        // Two colons and no brackets: an IPv6 address without a port.
        return place.Split(':') is [var host, var port] ? (host, port) : (place, null);
    }
}
