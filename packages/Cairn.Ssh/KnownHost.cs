namespace Cairn.Ssh;

/// <summary>The keys of a host, by which clients know that it is the one they mean; the row's key is its name.</summary>
public sealed partial class KnownHost : OptionSet, IValidatableObject
{
    /// <summary>Further names and addresses of the host. Example: <c>Names.Add("192.0.2.7")</c>.</summary>
    [RegularExpression("[A-Za-z0-9_.:*?-]+", ErrorMessage = "must be a host name, an address or a pattern of names")]
    public partial OptionSetOf<string> Names { get; set; }

    /// <summary>The public keys, as <c>ssh-ed25519 AAAA…</c>. At least one.</summary>
    [AuthorizedKey]
    public partial OptionList<string> Keys { get; set; }

    /// <summary>The port that the host listens on. Default: 22.</summary>
    [Default(22), Range(1, 65535)]
    public partial int Port { get; set; }

    /// <summary>Whether the keys are those of an authority that signs the keys of all hosts with these names. Default: no.</summary>
    public partial bool IsAuthority { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Keys.Count == 0)
        {
            yield return new ValidationResult($"The host '{RowKey}' has no keys. Add the line of its '/etc/ssh/ssh_host_ed25519_key.pub' to 'Keys'.", [nameof(Keys)]);
        }
    }
}
