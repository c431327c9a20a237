using System.Globalization;
using System.Text;

namespace Cairn.Deployment.Ssh;

/// <summary>How a host is reached: what its address says, else what the SSH configuration says, else what is usual.</summary>
/// <param name="Alias">The host as it was named.</param>
/// <param name="Host">Where it is.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Who logs in.</param>
/// <param name="IdentityFiles">The files of keys.</param>
/// <param name="OnlyIdentities">Whether no other keys may be offered.</param>
/// <param name="Jumps">The hosts to go over, the nearest first.</param>
/// <param name="KnownHostsFiles">The files with host keys; null for the usual.</param>
/// <param name="HostKeyAlias">The name to look host keys up by; null for its own.</param>
internal sealed record SshHostSettings(
    string Alias,
    string Host,
    int Port,
    string User,
    IReadOnlyList<string> IdentityFiles,
    bool OnlyIdentities,
    IReadOnlyList<string> Jumps,
    IReadOnlyList<string>? KnownHostsFiles,
    string? HostKeyAlias)
{
    internal static SshHostSettings Of(MachineAddress address, SshConfig config, string localUser, string home)
    {
        var found = config.Of(address.Host);
        var host = found["hostname"].FirstOrDefault() is { } name ? Fill(name, token => token == 'h' ? address.Host : null) : address.Host;
        var port = address.Port ?? (int.TryParse(found["port"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : MachineAddress.DefaultPort);
        var user = address.User ?? found["user"].FirstOrDefault() ?? localUser;
        return new SshHostSettings(
            address.Host,
            host,
            port,
            user,
            [.. found["identityfile"].Where(static file => file != "none").Select(Path)],
            found["identitiesonly"].FirstOrDefault() is "yes" or "true",
            found["proxyjump"].FirstOrDefault() is { } jumps and not "none" ? jumps.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [],
            found["userknownhostsfile"].FirstOrDefault() is { } files ? [.. files.Split(' ').Select(Path)] : null,
            found["hostkeyalias"].FirstOrDefault());

        string Path(string file)
        {
            var filled = Fill(file, token => token switch
            {
                'h' => host,
                'n' => address.Host,
                'p' => port.ToString(CultureInfo.InvariantCulture),
                'r' => user,
                'u' => localUser,
                'd' => home,
                _ => null,
            });
            return filled.StartsWith("~/", StringComparison.Ordinal) ? System.IO.Path.Combine(home, filled[2..]) : filled;
        }
    }

    /// <summary>Fills in tokens; one that is not known stays as it is.</summary>
    private static string Fill(string text, Func<char, string?> value)
    {
        var filled = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '%' && index + 1 < text.Length && (text[index + 1] == '%' ? "%" : value(text[index + 1])) is { } known)
            {
                filled.Append(known);
                index++;
            }
            else
            {
                filled.Append(text[index]);
            }
        }

        return filled.ToString();
    }
}
