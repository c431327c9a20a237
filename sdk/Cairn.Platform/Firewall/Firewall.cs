namespace Cairn.Platform;

/// <summary>The firewall: nftables, in a table of its own that is replaced in one step. Tables of others are left alone.</summary>
/// <remarks>Connections that the machine opens itself, loopback, and what IPv6 cannot work without are always let through.</remarks>
public sealed partial class Firewall : FirewallPorts, IValidatableObject
{
    /// <summary>Whether the machine has a firewall. Default: no.</summary>
    public partial bool Enable { get; set; }

    /// <summary>What is let through on single interfaces, by interface name, beside what is let through on all.</summary>
    [RowName("interface"), KeyPattern(Interface)]
    public partial OptionTable<FirewallInterface> Interfaces { get; }

    /// <summary>Interfaces on which everything is let through; <c>*</c> at the end of a name stands for anything.</summary>
    [RegularExpression(Interface, ErrorMessage = "must be the name of a network interface, with or without '*' at its end")]
    public partial OptionSetOf<string> TrustedInterfaces { get; set; }

    /// <summary>Whether the machine answers pings. Default: yes.</summary>
    [Default(true)]
    public partial bool AllowPing { get; set; }

    /// <summary>Whether refused connections are answered, so that others need not wait. Default: no, they are dropped.</summary>
    public partial bool RejectPackets { get; set; }

    /// <summary>Whether refused TCP connections are logged, at most ten a minute. Default: no.</summary>
    public partial bool LogRefused { get; set; }

    /// <summary>Whether packets that the machine would forward are refused unless a rule lets them through. Default: no.</summary>
    public partial bool FilterForward { get; set; }

    /// <summary>Rules of nftables for packets to the machine, before its own last word.</summary>
    /// <example><c>linux.Firewall.ExtraInputRules.Add("ip saddr 10.0.0.0/8 tcp dport 9100 accept");</c></example>
    public partial OptionLines ExtraInputRules { get; set; }

    /// <summary>Rules of nftables for packets that the machine forwards. Ignored without <see cref="FilterForward"/>.</summary>
    public partial OptionLines ExtraForwardRules { get; set; }

    /// <summary>Further tables, by name.</summary>
    [RowName("table"), KeyPattern("[A-Za-z][A-Za-z0-9_]*")]
    public partial OptionTable<FirewallTable> Tables { get; }

    private const string Interface = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,14}\\*?";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Tables.ContainsKey(FirewallText.TableName))
        {
            yield return new ValidationResult($"'{FirewallText.TableName}' is the firewall's own table. Name yours otherwise.", [nameof(Tables)]);
        }

        var texts = new[] { (nameof(ExtraInputRules), ExtraInputRules), (nameof(ExtraForwardRules), ExtraForwardRules) }
            .Concat(Tables.Select(static table => (nameof(Tables), table.Value.Content)));
        foreach (var (option, text) in texts)
        {
            if (text.HasValue && FirewallText.Unbalanced(text.ToString()))
            {
                yield return new ValidationResult($"'{option}' has braces that do not match, so the rest of the rules would be read wrongly.", [option]);
            }
        }
    }
}
