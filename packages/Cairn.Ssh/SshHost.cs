namespace Cairn.Ssh;

/// <summary>How a client reaches a host; the row's key is the name one types, or a pattern.</summary>
public sealed partial class SshHost : OptionSet, IValidatableObject
{
    /// <summary>Further names that one may type. Example: <c>Names.Add("cinnabar.zt")</c>.</summary>
    [RegularExpression(Word, ErrorMessage = "must be a name or a pattern, without blanks")]
    public partial OptionSetOf<string> Names { get; set; }

    /// <summary>The address to connect to. Default: the name that was typed.</summary>
    [RegularExpression(Word, ErrorMessage = "must be a host name or an address")]
    public partial string? HostName { get; set; }

    /// <summary>The user to log in as. Default: the local one.</summary>
    [RegularExpression(Word, ErrorMessage = "must be the name of an account")]
    public partial string? User { get; set; }

    /// <summary>The port. Default: 22.</summary>
    [Range(1, 65535)]
    public partial int? Port { get; set; }

    /// <summary>The private key to offer, as a path. Default: those of the agent and the usual files.</summary>
    [RegularExpression("[/~%][^\\p{Cc}\"]*", ErrorMessage = "must be a path that is absolute or begins with '~'")]
    public partial string? IdentityFile { get; set; }

    /// <summary>Whether only <see cref="IdentityFile"/> is offered. Default: null, which is no.</summary>
    public partial bool? IdentitiesOnly { get; set; }

    /// <summary>The host to go through. Default: none.</summary>
    [RegularExpression(Word, ErrorMessage = "must be a host, as 'user@host:port'")]
    public partial string? ProxyJump { get; set; }

    /// <summary>Whether the agent can be used from the host. Whoever is root there can use it too. Default: null, which is no.</summary>
    public partial bool? ForwardAgent { get; set; }

    /// <summary>Further directives. Example: <c>Settings["SetEnv"] = "LANG=C.UTF-8"</c>.</summary>
    public partial Setting Settings { get; set; }

    internal const string Word = "[^\\s\"#\\p{Cc}]+";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DirectiveRules.Check(Settings, nameof(Settings), "ssh_config");
}
