namespace Cairn.Ssh;

/// <summary>The OpenSSH server. It reads the keys that users have in <c>Users.&lt;user&gt;.AuthorizedKeys</c>.</summary>
public sealed partial class OpenSsh : Feature, IModule<Linux>, IModule<Darwin>, IValidatableObject
{
    private const string SettingsPath = "ssh/sshd_config.d/10-cairn.conf";

    /// <summary>TCP ports to listen on. Default: 22. On a Mac launchd listens, and only on 22.</summary>
    [Default(22), Range(1, 65535)]
    public partial OptionList<int> Ports { get; set; }

    /// <summary>Addresses to listen on. Default: all. Ignored on a Mac.</summary>
    [RegularExpression("[0-9A-Fa-f:.%a-z\\[\\]]+", ErrorMessage = "must be an IP address")]
    public partial OptionList<string> ListenAddresses { get; set; }

    /// <summary>Whether a password is enough to log in. Default: no.</summary>
    public partial bool AllowPasswords { get; set; }

    /// <summary>Whether root may log in. Default: by a key.</summary>
    [Default(RootLogin.KeysOnly)]
    public partial RootLogin PermitRootLogin { get; set; }

    /// <summary>How many keys a client may try. Default: null, which is 6. Agents with many keys need more.</summary>
    [Range(1, 100)]
    public partial int? MaxAuthTries { get; set; }

    /// <summary>The users who may log in, as patterns of sshd. Default: all.</summary>
    [RegularExpression("[^\\s\"#]+", ErrorMessage = "must be a user, without blanks")]
    public partial OptionSetOf<string> AllowUsers { get; set; }

    /// <summary>Whether the firewall lets others in on <see cref="Ports"/>. Default: yes. Ignored on a Mac.</summary>
    [Default(true)]
    public partial bool OpenFirewall { get; set; }

    /// <summary>
    /// Whether the machine has a host key of the fleet's values, which the fleet's authority certifies: every machine with
    /// <see cref="SshKnownHosts"/> then knows it, also after it was installed anew. Default: no; it keeps the key that it made itself.
    /// </summary>
    public partial bool FleetIdentity { get; set; }

    /// <summary>Further names and addresses in the certificate, beside those that the fleet knows. Ignored without <see cref="FleetIdentity"/>.</summary>
    /// <example><c>linux.OpenSsh.CertifiedNames.Add("git.example.net")</c></example>
    [RegularExpression("[A-Za-z0-9_.:-]+", ErrorMessage = "must be a host name or an address")]
    public partial OptionSetOf<string> CertifiedNames { get; set; }

    /// <summary>Further directives of <c>sshd_config</c>; a list writes one several times. Example: <c>Settings["X11Forwarding"] = false</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DirectiveRules.Check(Settings, nameof(Settings), "sshd_config");

    /// <inheritdoc/>
    void IModule<Linux>.Configure(Linux target)
    {
        var text = OpenSshText.Of(this, IdentityOn(target), hasPorts: true);
        target.Apt.Packages.Add("openssh-server");
        target.Etc[SettingsPath].Text = text;
        target.Systemd.Services["ssh"].ReloadTriggers.Add(text);
        target.Systemd.Services["ssh"].Defaults.Enable = true;
        target.ActivationSteps["sshd-settings"].Script = "install -d -m 0755 /run/sshd\n/usr/sbin/sshd -t"; // Broken settings would lock everyone out.
        if (OpenFirewall)
        {
            target.Firewall.AllowedTcpPorts.AddRange(Ports);
        }
    }

    /// <inheritdoc/>
    void IModule<Darwin>.Configure(Darwin target)
    {
        Assert(Ports.SequenceEqual([22]), "launchd listens for SSH on a Mac, and only on port 22. Leave 'Ports' as it is.");
        target.Etc[SettingsPath].Text = OpenSshText.Of(this, IdentityOn(target), hasPorts: false);
        target.ActivationSteps["remote-login"].Script = """
            /usr/sbin/sshd -t
            if ! launchctl print system/com.openssh.sshd >/dev/null 2>&1; then
              launchctl enable system/com.openssh.sshd
              launchctl bootstrap system /System/Library/LaunchDaemons/ssh.plist
            fi
            """;
    }

    private IReadOnlyList<string> IdentityOn(Host host) => FleetIdentity ? HostIdentity.Of(host, CertifiedNames) : [];
}
