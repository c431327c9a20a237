namespace Cairn.Platform;

/// <summary>Puts the keys of users where the SSH daemon finds them, and tells it to look there.</summary>
public sealed class AuthorizedKeyFiles : IModule<Host>
{
    private const string Folder = "ssh/authorized_keys.d";

    /// <inheritdoc/>
    public void Configure(Host target)
    {
        var users = target.Users.Where(static user => user.Value.AuthorizedKeys.Count > 0).ToList();
        foreach (var (name, user) in users)
        {
            // A copy, because sshd refuses files whose folders others could write to, and judges a link by its target.
            var file = target.Defaults.Etc[$"{Folder}/{name}"];
            file.Text = string.Join('\n', user.AuthorizedKeys.Distinct(StringComparer.Ordinal));
            file.Mode = UnixFileMode.FromOctal("0644");
        }

        if (users.Count > 0)
        {
            const string Text = $"AuthorizedKeysFile .ssh/authorized_keys .ssh/authorized_keys2 /etc/{Folder}/%u";
            target.Defaults.Etc["ssh/sshd_config.d/10-cairn-keys.conf"].Text = Text;
            (target as Linux)?.Systemd.Services["ssh"].ReloadTriggers.Add(Text);
        }
    }
}
