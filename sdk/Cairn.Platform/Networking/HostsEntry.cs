using System.Net;

namespace Cairn.Platform;

/// <summary>A line of the hosts file; the row's key is the IP address.</summary>
/// <example><c>host.HostsFile["10.147.17.1"].Names.Add("cinnabar.zt");</c></example>
public sealed partial class HostsEntry : OptionSet, IValidatableObject
{
    /// <summary>The names of the address; the first one is what a look-up of the address gives.</summary>
    [RegularExpression(HostNames.Pattern, ErrorMessage = HostNames.Rule)]
    public partial OptionList<string> Names { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(RowKey, out var address) || !string.Equals(address.ToString(), RowKey, StringComparison.OrdinalIgnoreCase))
        {
            yield return new ValidationResult(
                $"'{PathRules.Printable(RowKey)}' is not an IP address in its usual form, as 10.0.0.1 or fd00::1.", [nameof(Names)]);
        }

        if (Names.Count == 0)
        {
            yield return new ValidationResult($"'{PathRules.Printable(RowKey)}' has no names in the hosts file.", [nameof(Names)]);
        }
    }
}
