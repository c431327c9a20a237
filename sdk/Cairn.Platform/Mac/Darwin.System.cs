namespace Cairn.Platform;

/// <content>The machine itself: names, power, sound, firewall, fonts, apps.</content>
public sealed partial class Darwin
{
    /// <summary>
    /// The name that people see in the network and in System Settings. Unset: left alone. Example: <c>Al's MacBook</c>.
    /// </summary>
    [StringLength(63, MinimumLength = 1)]
    public partial string? ComputerName { get; set; }

    /// <summary>The name in the local network, without <c>.local</c>. Default: <see cref="Host.HostName"/>.</summary>
    [DefaultFrom(nameof(LocalHostNameDefault), Text = "HostName")]
    [RegularExpression("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?", ErrorMessage = "must be at most 63 letters, digits and '-', without dots")]
    public partial string LocalHostName { get; set; }

    /// <summary>How <c>sudo</c> knows who you are.</summary>
    public partial SudoAuthentication Sudo { get; }

    /// <summary>
    /// Fonts for all users: font files, or folders whose fonts are taken, at any depth. They are copied into
    /// <c>/Library/Fonts/Cairn</c>; when there are none, nothing is managed. Example: <c>Fonts.Add($"{Software.Inter}/share/fonts")</c>.
    /// </summary>
    [AbsolutePath]
    public partial OptionSetOf<string> Fonts { get; set; }

    /// <summary>App bundles for all users.</summary>
    public partial Applications Applications { get; }

    /// <summary>Sleep and waking up.</summary>
    public partial Power Power { get; }

    /// <summary>The application firewall, which decides which programs may accept connections.</summary>
    public partial ApplicationFirewall ApplicationFirewall { get; }

    /// <summary>What happens when the Mac starts.</summary>
    public partial Startup Startup { get; }

    /// <summary>Keys that act as other keys.</summary>
    public partial KeyboardMapping Keyboard { get; }

    /// <summary>
    /// Name servers for parts of the name space, by domain (split DNS): <c>/etc/resolver/&lt;domain&gt;</c>.
    /// Example: <c>Resolvers["zt"].NameServers.Add("10.147.17.1")</c>.
    /// </summary>
    [RowName("domain")]
    [KeyPattern(@"[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*")]
    public partial OptionTable<Resolver> Resolvers { get; }

    /// <summary>
    /// Shells that users may have, beside those of macOS: <c>/etc/shells</c>, which is left alone when there are none.
    /// Example: <c>Shells.Add("/opt/homebrew/bin/fish")</c>.
    /// </summary>
    [RegularExpression(@"/[^\s#]+", ErrorMessage = "must be an absolute path without spaces")]
    public partial OptionSetOf<string> Shells { get; set; }

    private string LocalHostNameDefault => HostName;
}
