using System.Net;

namespace Cairn.Platform;

/// <summary>Name servers for one domain and all below it. See <c>man 5 resolver</c>.</summary>
public sealed partial class Resolver : OptionSet, IValidatableObject
{
    /// <summary>The name servers, by IP address, in the order in which they are asked. At least one.</summary>
    public partial OptionList<string> NameServers { get; set; }

    /// <summary>The port of the name servers. Default: 53.</summary>
    [Range(1, 65535)]
    public partial int? Port { get; set; }

    /// <summary>Domains that are tried behind a short name.</summary>
    public partial OptionList<string> SearchDomains { get; set; }

    /// <summary>The place among resolvers of the same domain; a smaller one is asked earlier.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial int? SearchOrder { get; set; }

    /// <summary>How many seconds a name server has to answer.</summary>
    [Range(1, 3600)]
    public partial int? Timeout { get; set; }

    internal string FileText => string.Concat(
    [
        .. NameServers.Select(static server => $"nameserver {server}\n"),
        .. Number("port", Port),
        .. SearchDomains.Count > 0 ? [$"search {string.Join(' ', SearchDomains)}\n"] : Array.Empty<string>(),
        .. Number("search_order", SearchOrder),
        .. Number("timeout", Timeout),
    ]);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NameServers.Count == 0)
        {
            yield return new ValidationResult($"The resolver of '{RowKey}' has no name server; add its IP address to 'NameServers'.", [nameof(NameServers)]);
        }

        foreach (var server in NameServers.Where(static server => !IPAddress.TryParse(server, out _)))
        {
            yield return new ValidationResult($"'{server}' is no IP address; a resolver cannot look names up to find its name server.", [nameof(NameServers)]);
        }

        foreach (var domain in SearchDomains.Where(static domain => domain.Length == 0 || domain.Any(static c => char.IsWhiteSpace(c) || c == '#')))
        {
            yield return new ValidationResult($"'{domain}' is no domain.", [nameof(SearchDomains)]);
        }
    }

    private static string[] Number(string key, int? value) => value is { } set ? [FormattableString.Invariant($"{key} {set}\n")] : [];
}
