namespace Cairn.Platform;

/// <summary>A route; the row's key is the destination, as <c>10.0.0.0/8</c>.</summary>
public sealed partial class NetworkRoute : OptionSet, IValidatableObject
{
    /// <summary>The address of the router. Default: none, the destination is on the network itself.</summary>
    [IpAddress]
    public partial string? Gateway { get; set; }

    /// <summary>How late the route is chosen; the least counts. Default: the kernel's.</summary>
    [Range(0, int.MaxValue)]
    public partial int? Metric { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!new CidrAttribute().IsValid(RowKey))
        {
            yield return new ValidationResult($"'{PathRules.Printable(RowKey)}' is not a network, as 10.0.0.0/8.", [nameof(Gateway)]);
        }
    }

    internal IReadOnlyList<Directive> Directives()
    {
        var list = new DirectiveList();
        list.Add("Destination", RowKey);
        list.Add("Gateway", Gateway);
        list.Add("Metric", Metric);
        return list.Directives;
    }
}
